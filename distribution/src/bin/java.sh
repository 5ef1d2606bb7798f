# Sourced by bin/mooring, and by ./mooring in the sources. Sets java_home to a Java of release 21 or newer, or says that there is none.

java_needed=21

# The release of the Java in folder $1, from its file "release", so that no JVM is started to ask.
java_release() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Is the Java in folder $1 new enough, and does it have a compiler when $2 says "jdk"?
java_fits() {
    [ -n "$1" ] || return 1
    [ "${2-}" != jdk ] || [ -x "$1/bin/javac" ] || return 1
    release=$(java_release "$1") && [ -n "$release" ] && [ "$release" -ge "$java_needed" ]
}

# Finds one: $MOORING_JAVA_HOME, $JAVA_HOME, the java on the PATH, then the usual places.
find_java() {
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/java}
    for java_home in "${MOORING_JAVA_HOME-}" "${JAVA_HOME-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        java_fits "$java_home" "${1-}" && return 0
    done
    java_home=
    [ "${1-}" = jdk ] && what=JDK || what=Java
    echo "mooring: there is no $what of release $java_needed or newer here: not in MOORING_JAVA_HOME or JAVA_HOME, not on the PATH," \
        "not in the usual places. Install one, or name its folder in MOORING_JAVA_HOME." >&2
    return 1
}
