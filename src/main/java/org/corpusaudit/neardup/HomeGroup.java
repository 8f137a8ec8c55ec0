package org.corpusaudit.neardup;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the similar pairs of a group of contents that share buckets, without comparing all with
 * all. Jaccard distance d = 1 - J is a metric (Levandowsky and Winter 1971), so contents gather in
 * balls: a content within 1 - t of a ball's leader joins the ball and is compared with its leader;
 * a content within 2 (1 - t) of a leader may be similar to the ball's members, and is compared with
 * those whose distance to the leader differs from its own by at most 1 - t; others cannot be
 * similar. So no similar pair is missed because of which content leads, as long as a ball keeps all
 * its members.
 *
 * <p>A ball keeps its first {@value #MOST_KEPT} members; later ones are similar to the leader and
 * joined through it, and pairs of two of them are not made. A group keeps {@value #MOST_BALLS}
 * balls; a content past that is still compared with all leaders. Contents come in ascending order,
 * so what is found does not depend on the input's order.
 *
 * <p>Cost for n contents and b balls: O(n b) comparisons, linear where contents are alike. Memory:
 * at most {@value #MOST_KEPT} sets a ball.
 */
final class HomeGroup {
  static final int MOST_KEPT = 32;
  static final int MOST_BALLS = 4096;

  /** Takes a similar pair. */
  interface Pairs {
    void pair(long a, long b, double similarity);
  }

  private record Member(long content, long[] evidence, double distance) {}

  private static final class Ball {
    final List<Member> members = new ArrayList<>(2);
  }

  private final Comparison comparison;
  private final double threshold;
  private final Pairs pairs;
  private final List<Ball> balls = new ArrayList<>();
  private long compared;
  private long unkept;

  HomeGroup(Comparison comparison, double threshold, Pairs pairs) {
    this.comparison = comparison;
    this.threshold = threshold;
    this.pairs = pairs;
  }

  /** Comparisons made. */
  long compared() {
    return compared;
  }

  /** Contents that a full ball or a full group did not keep. */
  long unkept() {
    return unkept;
  }

  /** Starts another group. */
  void clear() {
    balls.clear();
  }

  /** Adds the next content. */
  void add(long content, long[] evidence) {
    double reach = 1 - threshold;
    Ball own = null;
    double ownDistance = 0;
    for (Ball ball : balls) {
      Member leader = ball.members.get(0);
      double distance = 1 - similarity(content, evidence, leader);
      if (distance <= 2 * reach + 1e-9) {
        compareMembers(ball, content, evidence, distance, reach);
      }
      if (own == null && 1 - distance >= threshold) {
        own = ball;
        ownDistance = distance;
      }
    }
    if (own != null) {
      if (own.members.size() < MOST_KEPT) {
        own.members.add(new Member(content, evidence, ownDistance));
      } else {
        unkept++;
      }
    } else if (balls.size() < MOST_BALLS) {
      Ball ball = new Ball();
      ball.members.add(new Member(content, evidence, 0));
      balls.add(ball);
    } else {
      unkept++;
    }
  }

  private void compareMembers(
      Ball ball, long content, long[] evidence, double distance, double reach) {
    for (int i = 1; i < ball.members.size(); i++) {
      Member member = ball.members.get(i);
      if (Math.abs(distance - member.distance) <= reach + 1e-9) {
        similarity(content, evidence, member);
      }
    }
  }

  private double similarity(long content, long[] evidence, Member other) {
    compared++;
    double similarity = comparison.similarity(evidence, other.evidence);
    if (similarity >= threshold) {
      pairs.pair(other.content, content, similarity);
    }
    return similarity;
  }
}
