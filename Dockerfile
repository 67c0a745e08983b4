# syntax=docker/dockerfile:1

FROM node:20-alpine AS pages
WORKDIR /pages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY --from=pages /pages/node_modules node_modules
COPY src/main src/main
# The gate has run the tests and the formatter, and what the pages load is here already; this only builds.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dexec.skip=true package
RUN cp target/terminal-desk-*.jar terminal-desk.jar \
    && java -Djarmode=tools -jar terminal-desk.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre-alpine
# What `simulate` paints the screens of virtual terminals with.
RUN apk add --no-cache fontconfig font-noto
RUN addgroup -S -g 10001 terminaldesk && adduser -S -D -H -u 10001 -G terminaldesk terminaldesk
WORKDIR /app
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
ENV SPRING_PROFILES_ACTIVE=production
USER 10001:10001
EXPOSE 8080
# The management port listens on the container's own loopback address only; busybox's wget is part of the base image.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["wget", "-q", "-Y", "off", "-O", "/dev/null", "http://127.0.0.1:8081/actuator/health/readiness"]
# Arguments choose a sub-command: "admin …" or "simulate …"; without any it is the server.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=75", "-jar", "terminal-desk.jar"]
