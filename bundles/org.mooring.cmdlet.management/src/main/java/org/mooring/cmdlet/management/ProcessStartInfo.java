package org.mooring.cmdlet.management;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Process;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Diagnostics.ProcessStartInfo: how a program is to be started. */
@ClrClass("System.Diagnostics.ProcessStartInfo")
public final class ProcessStartInfo {

    private String fileName;
    private String arguments = "";
    private String workingDirectory = "";
    private boolean redirectStandardInput;
    private boolean redirectStandardOutput;
    private boolean redirectStandardError;
    private boolean useShellExecute;
    private boolean createNoWindow;
    private final ClrList argumentList = new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[string]"), List.of());
    private final ClrDictionary environment = new ClrDictionary(ClrTypes.find("System.Collections.Generic.Dictionary[string,string]"), false, null);

    private ProcessStartInfo(String fileName, String arguments) {
        this.fileName = fileName;
        this.arguments = arguments;
        environment.putAll(Process.current().environment());
    }

    @New
    public static ProcessStartInfo make() {
        return new ProcessStartInfo("", "");
    }

    @New
    public static ProcessStartInfo make(String fileName) {
        return new ProcessStartInfo(fileName, "");
    }

    @New
    public static ProcessStartInfo make(String fileName, String arguments) {
        return new ProcessStartInfo(fileName, arguments);
    }

    /** A program with these settings, ready to be started. */
    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(fileName);
        if (argumentList.isEmpty()) {
            command.addAll(words(arguments));
        } else {
            argumentList.forEach(argument -> command.add(String.valueOf(argument)));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(new File(workingDirectory.isEmpty() ? Process.current().directory() : workingDirectory));
        builder.environment().clear();
        environment.forEach((name, value) -> builder.environment().put(String.valueOf(name), value == null ? "" : String.valueOf(value)));
        builder.redirectInput(redirectStandardInput ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectOutput(redirectStandardOutput ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(redirectStandardError ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD);
        return builder;
    }

    /** The words of a command line as .NET takes it apart: blanks part them, quotes hold them together. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!quoted && (c == ' ' || c == '\t')) {
                if (word != null) {
                    words.add(word.toString());
                    word = null;
                }
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                word.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                word.append(c);
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }

    @Get
    public String fileName() {
        return fileName;
    }

    @Set
    public void fileName(String value) {
        fileName = value;
    }

    @Get
    public String arguments() {
        return arguments;
    }

    @Set
    public void arguments(String value) {
        arguments = value == null ? "" : value;
    }

    @Get
    @Type("System.Collections.ObjectModel.Collection[string]")
    public ClrList argumentList() {
        return argumentList;
    }

    @Get
    public String workingDirectory() {
        return workingDirectory;
    }

    @Set
    public void workingDirectory(String value) {
        workingDirectory = value == null ? "" : value;
    }

    @Get
    @Type("System.Collections.Generic.Dictionary[string,string]")
    public ClrDictionary environment() {
        return environment;
    }

    @Get
    @Type("System.Collections.Generic.Dictionary[string,string]")
    public ClrDictionary environmentVariables() {
        return environment;
    }

    @Get
    public boolean redirectStandardInput() {
        return redirectStandardInput;
    }

    @Set
    public void redirectStandardInput(boolean value) {
        redirectStandardInput = value;
    }

    @Get
    public boolean redirectStandardOutput() {
        return redirectStandardOutput;
    }

    @Set
    public void redirectStandardOutput(boolean value) {
        redirectStandardOutput = value;
    }

    @Get
    public boolean redirectStandardError() {
        return redirectStandardError;
    }

    @Set
    public void redirectStandardError(boolean value) {
        redirectStandardError = value;
    }

    @Get
    public boolean useShellExecute() {
        return useShellExecute;
    }

    @Set
    public void useShellExecute(boolean value) {
        useShellExecute = value;
    }

    @Get
    public boolean createNoWindow() {
        return createNoWindow;
    }

    @Set
    public void createNoWindow(boolean value) {
        createNoWindow = value;
    }
}
