package org.corpusaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A road to a server on 127.0.0.1 that can be slow and break: it hands on the bytes of connections,
 * waits before it does, closes connections in mid-answer, and answers some with 503 itself. What is
 * signed of a request arrives as it was sent.
 */
final class FaultyRoad implements AutoCloseable {
  private static final String REFUSAL =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>SlowDown</Code>"
          + "<Message>Please reduce your request rate.</Message></Error>";

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger faults = new AtomicInteger();
  private final int server;
  private volatile int millis;
  private volatile int refuseEach = Integer.MAX_VALUE;
  private volatile int breakAfterBytes = Integer.MAX_VALUE;

  FaultyRoad(int server) throws IOException {
    this.server = server;
    threads.execute(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Connections that were answered with 503, and those that were broken. */
  int faults() {
    return faults.get();
  }

  /**
   * What goes wrong from now on; the connections that are open are closed.
   *
   * @param waitMillis before each piece of an answer
   * @param each which connection is refused: 1 for all, {@link Integer#MAX_VALUE} for none
   * @param mostBytes of answers after which a connection breaks
   */
  void become(int waitMillis, int each, int mostBytes) throws IOException {
    millis = waitMillis;
    refuseEach = each;
    breakAfterBytes = mostBytes;
    faults.set(0);
    closeAll();
  }

  private void closeAll() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // Closed.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (connections.incrementAndGet() % refuseEach == 0) {
        faults.incrementAndGet();
        refuse(client);
        return;
      }
      try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
        open.add(behind);
        threads.execute(() -> hand(client, behind, 0, Integer.MAX_VALUE));
        hand(behind, client, millis, breakAfterBytes);
        open.remove(behind);
      }
    } catch (IOException e) {
      // A broken connection is what this is for.
    } finally {
      open.remove(client);
    }
  }

  /** Reads the head of the request, and answers. */
  private static void refuse(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    byte[] bytes = new byte[64 << 10];
    if (in.read(bytes) < 0) {
      return;
    }
    OutputStream out = client.getOutputStream();
    out.write(
        ("HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nContent-Length: "
                + REFUSAL.length()
                + "\r\nConnection: close\r\n\r\n"
                + REFUSAL)
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    client.shutdownOutput();
    int read = 0;
    while (read >= 0) { // Else what was not read would reset the connection.
      read = in.read(bytes);
    }
  }

  private void hand(Socket from, Socket to, int waitMillis, int most) {
    byte[] bytes = new byte[16 << 10];
    int left = most;
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0 && left > 0; read = in.read(bytes)) {
        Thread.sleep(waitMillis);
        out.write(bytes, 0, Math.min(read, left));
        out.flush();
        left -= read;
      }
      if (left <= 0) {
        faults.incrementAndGet();
      }
      from.close();
      to.close();
    } catch (IOException e) {
      // One of the two has hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    closeAll();
    threads.shutdownNow();
  }
}
