package org.mooring.dotnet.system;

import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Process;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;

/** System.Environment: what the running script may see of its process, as {@link Process} says. */
@ClrClass(value = "System.Environment", type = ClrClass.None.class)
public final class EnvironmentType {

    private EnvironmentType() {}

    @Get
    public static String newLine() {
        return "\n";
    }

    @Get
    public static int processorCount() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Get
    public static String machineName() {
        return Process.current().machineName();
    }

    @Get
    public static String userName() {
        return System.getProperty("user.name");
    }

    @Get
    public static String userDomainName() {
        return machineName();
    }

    @Get
    public static boolean userInteractive() {
        return true;
    }

    @Get
    public static String currentDirectory() {
        return Process.current().directory();
    }

    @org.mooring.dotnet.Set
    public static void currentDirectory(String value) {
        Process.current().directory(value);
    }

    @Get
    public static String systemDirectory() {
        return "";
    }

    @Get
    public static int processId() {
        return (int) ProcessHandle.current().pid();
    }

    @Get
    public static String processPath() {
        return ProcessHandle.current().info().command().orElse(null);
    }

    @Get
    public static String commandLine() {
        return String.join(" ", getCommandLineArgs());
    }

    @Get
    public static int tickCount() {
        return (int) tickCount64();
    }

    @Get
    @Name("TickCount64")
    public static long tickCount64() {
        return System.nanoTime() / 1_000_000;
    }

    @Get
    public static boolean is64BitProcess() {
        return true;
    }

    @Get
    public static boolean is64BitOperatingSystem() {
        return true;
    }

    @Get
    public static boolean hasShutdownStarted() {
        return false;
    }

    @Get
    public static int currentManagedThreadId() {
        return (int) Thread.currentThread().threadId();
    }

    @Get
    public static int exitCode() {
        return 0;
    }

    @Get
    public static long workingSet() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Get
    public static Version version() {
        return new Version(10, 0, 0);
    }

    @Get
    @Name("OSVersion")
    public static OperatingSystemType osVersion() {
        return OperatingSystemType.CURRENT;
    }

    @Get
    public static String stackTrace() {
        return "";
    }

    public static String[] getCommandLineArgs() {
        return List.of("pwsh").toArray(String[]::new);
    }

    public static String getEnvironmentVariable(String variable) {
        return Process.current().environment().get(variable);
    }

    public static String getEnvironmentVariable(String variable, @Type("System.EnvironmentVariableTarget") Object target) {
        return ClrEnum.number(target) == 0 ? getEnvironmentVariable(variable) : null;
    }

    public static void setEnvironmentVariable(String variable, String value) {
        if (value == null) {
            Process.current().environment().remove(variable);
        } else {
            Process.current().environment().put(variable, value);
        }
    }

    public static void setEnvironmentVariable(String variable, String value, @Type("System.EnvironmentVariableTarget") Object target) {
        if (ClrEnum.number(target) == 0) {
            setEnvironmentVariable(variable, value);
        }
    }

    @Type("System.Collections.IDictionary")
    public static Object getEnvironmentVariables() {
        return hashtable(Process.current().environment());
    }

    @Type("System.Collections.IDictionary")
    public static Object getEnvironmentVariables(@Type("System.EnvironmentVariableTarget") Object target) {
        return hashtable(ClrEnum.number(target) == 0 ? Process.current().environment() : java.util.Map.of());
    }

    /** A Hashtable where there is one, which another bundle brings. */
    private static Object hashtable(java.util.Map<String, String> entries) {
        org.mooring.dotnet.ClrType type = org.mooring.dotnet.ClrTypes.find("System.Collections.Hashtable");
        org.mooring.dotnet.ClrMethod make = type == null ? null
                : type.constructors().stream().filter(method -> method.parameters().isEmpty()).findFirst().orElse(null);
        @SuppressWarnings("unchecked")
        var all = make == null ? org.mooring.dotnet.system.collections.ListDictionary.make() : (java.util.Map<Object, Object>) make.invoke(null);
        entries.forEach(all::put);
        return all;
    }

    public static String expandEnvironmentVariables(String name) {
        return java.util.regex.Pattern.compile("%([^%]+)%").matcher(name).replaceAll(m -> {
            String value = getEnvironmentVariable(m.group(1));
            return java.util.regex.Matcher.quoteReplacement(value == null ? m.group() : value);
        });
    }

    public static String getFolderPath(@Type("System.Environment+SpecialFolder") Object folder,
            @Type("System.Environment+SpecialFolderOption") Object option) {
        String path = getFolderPath(folder);
        return ClrEnum.number(option) != 0 || java.nio.file.Files.exists(java.nio.file.Path.of(path)) ? path : "";
    }

    public static String getFolderPath(@Type("System.Environment+SpecialFolder") Object folder) {
        String home = System.getProperty("user.home");
        return switch ((int) ClrEnum.number(folder)) {
            case 40, 5 -> home;
            case 0, 16 -> home + "/Desktop";
            case 26 -> home + "/.config";
            case 28 -> home + "/.local/share";
            case 35 -> "/usr/share";
            default -> "";
        };
    }

    public static String[] getLogicalDrives() {
        return new String[] {"/"};
    }

    public static void exit(int exitCode) {
        throw new DotNetException("System.Management.Automation.PSNotSupportedException", "A session cannot end the process that it runs in.");
    }

    public static void failFast(String message) {
        exit(1);
    }

    @Get
    public static boolean isPrivilegedProcess() {
        return userName().equals("root");
    }

    @Get
    public static int systemPageSize() {
        return 4096;
    }
}
