# Shared by the start scripts: which Java, what to build.

# Sets JAVA to a Java 25 or later, or says what to install.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/current; do
        if [ -x "$home/bin/javac" ] && [ "$(java_version "$home")" -ge 25 ]; then
            JAVA="$home/bin/java"
            return
        fi
    done
    echo "Chaînon needs a JDK 25 or later: install one (temurin-25-jdk, for example), or set JAVA_HOME to it." >&2
    exit 1
}

java_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | grep . || echo 0
}

# Builds the application and lays it out unpacked, unless that stands there newer than every source.
build_if_missing() {
    local app="$here/platform/target/app/chainon-app.jar"
    if [ -s "$app" ] && [ -z "$(find "$here/pom.xml" "$here/platform/pom.xml" "$here/platform/src/main" -newer "$app" -type f -print -quit)" ]; then
        return
    fi
    command -v mvn >/dev/null || { echo "Chaînon needs Maven to build itself: install it (apt install maven)." >&2; exit 1; }
    echo "Building Chaînon (the first time, some minutes)…" >&2
    (cd "$here" && mvn -q -B -P quick -pl platform -Dmaven.test.skip=true package) >&2
    rm -rf "$here/platform/target/app"
    "$JAVA" -Djarmode=tools -jar "$here/platform/target/chainon-app.jar" extract --destination "$here/platform/target/app" >&2
    touch "$app"
}

# After the first start: one training run beside the server makes a cache that shortens later starts. $1 cache, $2 jar, rest: serve's arguments.
train_later() {
    local cache=$1 jar=$2 data=() previous=
    shift 2
    for argument in "$@"; do
        case "$argument" in --data=*) data=("$argument") ;; esac
        [ "$previous" = --data ] && data=(--data "$argument")
        previous=$argument
    done
    local server=$$
    sleep 25
    kill -0 "$server" 2>/dev/null || return 0
    nice -n 15 "$JAVA" -XX:AOTCacheOutput="$cache.partial" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Dfile.encoding=UTF-8 -Dspring.context.exit=onRefresh -jar "$jar" serve --port 0 "${data[@]}" >/dev/null 2>&1 || true
    if [ -s "$cache.partial" ]; then mv "$cache.partial" "$cache"; fi
}
