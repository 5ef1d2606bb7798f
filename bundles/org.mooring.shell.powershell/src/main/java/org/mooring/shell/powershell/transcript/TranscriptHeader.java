package org.mooring.shell.powershell.transcript;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.StringJoiner;

import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;

/** What a transcript's header says about the session. */
final class TranscriptHeader {

    private TranscriptHeader() {}

    static String of(Engine engine) {
        String machine = machine();
        String runAs = machine + "\\" + System.getProperty("user.name");
        Object sender = engine.global().top().get("pssenderinfo");
        String user = sender == null ? runAs : text(sender, "UserInfo", "Identity", "Name");
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("Username: " + user);
        lines.add("RunAs User: " + runAs);
        lines.add("Configuration Name: " + (sender == null ? "" : text(sender, "ConfigurationName")));
        lines.add("Machine: " + machine + " (" + system() + ")");
        lines.add("Host Application: " + ProcessHandle.current().info().commandLine().orElse("java"));
        lines.add("Process ID: " + ProcessHandle.current().pid());
        ((Map<?, ?>) PSObject.base(engine.global().top().get("psversiontable"))).forEach((key, value) -> {
            if (value != null) {
                lines.add(key + ": " + (value instanceof Object[] several ? joined(several) : Engine.text(value)));
            }
        });
        return lines.toString();
    }

    private static String joined(Object[] several) {
        StringJoiner all = new StringJoiner(", ");
        for (Object each : several) {
            all.add(Engine.text(each));
        }
        return all.toString();
    }

    private static String text(Object value, String... path) {
        Object at = value;
        for (String name : path) {
            at = Members.current().get(at, name);
        }
        return at == null ? "" : Engine.text(at);
    }

    /** As .NET's OSVersion says it. */
    static String system() {
        String name = System.getProperty("os.name").startsWith("Windows") ? "Microsoft Windows NT" : "Unix";
        return name + " " + System.getProperty("os.version").split("-")[0];
    }

    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
