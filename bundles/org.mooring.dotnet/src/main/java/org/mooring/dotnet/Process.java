package org.mooring.dotnet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What a session sees as its process: environment variables and the current directory, which thousands of sessions of one JVM must not
 * share. The engine binds one to the thread that runs a session's script; without it the JVM's own environment is copied once.
 */
public final class Process {

    private static final Process JVM = new Process(new ConcurrentSkipListMap<>(System.getenv()), System.getProperty("user.dir"));
    private static final ThreadLocal<Process> CURRENT = new ThreadLocal<>();

    private final Map<String, String> environment;
    private volatile String directory;

    private Process(Map<String, String> environment, String directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** A process with that environment, live and writable, and the JVM's directory, for a session that has its own. */
    public static Process of(Map<String, String> environment) {
        return new Process(environment, System.getProperty("user.dir"));
    }

    /** That of the running script. */
    public static Process current() {
        Process current = CURRENT.get();
        return current == null ? JVM : current;
    }

    /** Binds it to this thread; null takes it away. */
    public static void current(Process process) {
        if (process == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(process);
        }
    }

    /** Live and writable. */
    public Map<String, String> environment() {
        return environment;
    }

    public String directory() {
        return directory;
    }

    public void directory(String path) {
        directory = resolve(path).normalize().toString();
    }

    /** A path as .NET's file methods take it: relative ones from the current directory. */
    public Path resolve(String path) {
        return Path.of(directory).resolve(path);
    }

    public String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
