package org.mooring.shell.powershell.transcript;

import java.util.StringJoiner;

import org.mooring.api.shell.RunspaceRequest;

/** What stands in the header of a transcript that a configuration asks for, said by the server and by nothing in the session. */
public final class ObligedHeader {

    private ObligedHeader() {}

    public static String of(RunspaceRequest request) {
        String machine = TranscriptHeader.machine();
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("Username: " + request.userName().replaceAll("\\p{Cntrl}", "?"));
        lines.add("RunAs User: " + machine + "\\" + System.getProperty("user.name"));
        lines.add("Configuration Name: " + request.state().configuration());
        lines.add("Machine: " + machine + " (" + TranscriptHeader.system() + ")");
        lines.add("Host Application: " + ProcessHandle.current().info().command().orElse("java"));
        lines.add("Process ID: " + ProcessHandle.current().pid());
        lines.add("PSVersion: 7.6.5");
        lines.add("Session ID: " + request.id());
        return lines.toString();
    }
}
