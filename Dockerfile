# corpus-audit with its own Java, from Debian's packages and Maven's alone.
#   docker build -t corpus-audit .
#   docker run --rm -u "$(id -u):$(id -g)" -v "$PWD":/data corpus-audit run -i 'articles/*.jsonl.gz' -o audit
# Paths are those of /data. More memory: -e JAVA_OPTS=-Xmx8g.
FROM debian:12-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven openjdk-17-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN mvn -B -q -ntp -Pdist -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && mkdir /opt/corpus-audit \
    && tar -xzf target/corpus-audit-*.tar.gz -C /opt/corpus-audit --strip-components=1

FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home audit
COPY --from=build /opt/corpus-audit /opt/corpus-audit
ENV LANG=C.UTF-8 JAVA_OPTS=-XX:MaxRAMPercentage=75
# A run leaves the archive of classes from which every later one starts.
RUN /opt/corpus-audit/bin/corpus-audit run --quiet --output=/tmp/audit && rm -rf /tmp/audit \
    && mkdir /data && chown audit /data
WORKDIR /data
USER audit
ENTRYPOINT ["/opt/corpus-audit/bin/corpus-audit"]
CMD ["--help"]
