# One image for every service: SERVICE (fetcher, parser-service, enricher, dashboard) chooses which. The
# stage that builds is the same for all four, so it runs once.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -Dmaven.test.skip=true -pl fetcher,parser-service,enricher,dashboard -am package

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --create-home --uid 10001 feedwire && mkdir /data && chown feedwire /data
COPY --from=build /src/${SERVICE}/target/service /app
USER feedwire
ENV SERVICE=${SERVICE} FEEDWIRE_KAFKA_STATE_DIR=/data/streams
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 CMD curl -fsS http://localhost:8080/health
# FEEDWIRE_JAVA_OPTS: further arguments for the JVM, as for ./feedwire; no setting, so the JVM does not see it.
# exec, so that a stop signal reaches the JVM.
CMD ["sh", "-c", "options=${FEEDWIRE_JAVA_OPTS:-}; unset FEEDWIRE_JAVA_OPTS; exec java --enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders -XX:+UseTransparentHugePages -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError $options -jar /app/$SERVICE-*.jar"]
