# corpus-audit with its own Java, from Debian's packages and Maven's alone.
#   docker build -t corpus-audit .
#   docker run --rm -v "$PWD":/data corpus-audit run --input='/data/*.jsonl.gz' --output=/data/audit
FROM debian:12-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven openjdk-17-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY src/main src/main
RUN mvn -B -q -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home audit
WORKDIR /opt/corpus-audit
COPY --from=build /build/target/corpus-audit.jar corpus-audit.jar
COPY pipelines pipelines
COPY sample-data sample-data
ENV LANG=C.UTF-8
# Beam and Flink reach into these packages of the JDK.
ENV JDK_JAVA_OPTIONS="--add-opens=java.base/java.lang=ALL-UNNAMED \
--add-opens=java.base/java.lang.reflect=ALL-UNNAMED \
--add-opens=java.base/java.util=ALL-UNNAMED \
--add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
--add-opens=java.base/java.nio=ALL-UNNAMED \
--add-opens=java.base/java.net=ALL-UNNAMED \
--add-opens=java.base/java.io=ALL-UNNAMED \
--add-opens=java.base/java.time=ALL-UNNAMED \
--add-opens=java.base/java.math=ALL-UNNAMED \
--add-opens=java.base/java.text=ALL-UNNAMED \
-XX:MaxRAMPercentage=75 -Dcorpusaudit.home=/opt/corpus-audit"
USER audit
ENTRYPOINT ["java", "-jar", "/opt/corpus-audit/corpus-audit.jar"]
CMD ["--help"]
