package org.mooring.cmdlet.management;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrReader;
import org.mooring.dotnet.system.io.ClrWriter;

/** System.Diagnostics.Process, of what runs on this computer. */
@ClrClass(value = "System.Diagnostics.Process", type = ProcessHandle.class, base = "System.ComponentModel.Component")
public final class ProcessType {

    private static final long PAGE = 4096;

    private ProcessType() {}

    @Get
    public static int id(ProcessHandle self) {
        return (int) self.pid();
    }

    @Get
    public static String processName(ProcessHandle self) {
        String name = status(self, "Name:");
        if (name != null) {
            return name;
        }
        return self.info().command().map(command -> command.substring(command.lastIndexOf('/') + 1)).orElse("");
    }

    @Name("ToString")
    public static String text(ProcessHandle self) {
        String name = processName(self);
        return "System.Diagnostics.Process" + (name.isEmpty() ? "" : " (" + name + ")");
    }

    @Get
    public static boolean hasExited(ProcessHandle self) {
        return !self.isAlive();
    }

    @Get
    public static DateTime startTime(ProcessHandle self) {
        return self.info().startInstant().map(start -> DateTime.of(start, DateTimeKind.Local)).orElse(null);
    }

    @Get
    @Name("CPU")
    public static Double cpu(ProcessHandle self) {
        return self.info().totalCpuDuration().map(used -> used.toMillis() / 1000d).orElse(null);
    }

    @Get
    public static TimeSpan totalProcessorTime(ProcessHandle self) {
        return self.info().totalCpuDuration().map(TimeSpan::of).orElse(TimeSpan.ZERO);
    }

    @Get
    public static long workingSet64(ProcessHandle self) {
        return memory(self, 1);
    }

    @Get
    public static long virtualMemorySize64(ProcessHandle self) {
        return memory(self, 0);
    }

    @Get
    public static long pagedMemorySize64(ProcessHandle self) {
        return memory(self, 5);
    }

    @Get
    public static long nonpagedSystemMemorySize64(ProcessHandle self) {
        return 0;
    }

    @Get
    public static int workingSet(ProcessHandle self) {
        return (int) memory(self, 1);
    }

    @Get
    public static int virtualMemorySize(ProcessHandle self) {
        return (int) memory(self, 0);
    }

    @Get
    public static int pagedMemorySize(ProcessHandle self) {
        return (int) memory(self, 5);
    }

    @Get
    public static long privateMemorySize64(ProcessHandle self) {
        return memory(self, 5);
    }

    @Get
    public static int privateMemorySize(ProcessHandle self) {
        return (int) memory(self, 5);
    }

    @Get
    public static int nonpagedSystemMemorySize(ProcessHandle self) {
        return 0;
    }

    @Get
    public static long pagedSystemMemorySize64(ProcessHandle self) {
        return 0;
    }

    @Get
    public static int pagedSystemMemorySize(ProcessHandle self) {
        return 0;
    }

    @Get
    public static long peakWorkingSet64(ProcessHandle self) {
        return memory(self, "VmHWM:");
    }

    @Get
    public static int peakWorkingSet(ProcessHandle self) {
        return (int) peakWorkingSet64(self);
    }

    @Get
    public static long peakVirtualMemorySize64(ProcessHandle self) {
        return memory(self, "VmPeak:");
    }

    @Get
    public static int peakVirtualMemorySize(ProcessHandle self) {
        return (int) peakVirtualMemorySize64(self);
    }

    @Get
    public static long peakPagedMemorySize64(ProcessHandle self) {
        return 0;
    }

    @Get
    public static int peakPagedMemorySize(ProcessHandle self) {
        return 0;
    }

    @Get
    public static TimeSpan userProcessorTime(ProcessHandle self) {
        return ticks(self, 13);
    }

    @Get
    public static TimeSpan privilegedProcessorTime(ProcessHandle self) {
        return ticks(self, 14);
    }

    @Get
    public static int basePriority(ProcessHandle self) {
        return priority(self);
    }

    @Get
    public static int handleCount(ProcessHandle self) {
        String[] open = java.nio.file.Path.of("/proc/" + self.pid() + "/fd").toFile().list();
        return open == null ? 0 : open.length;
    }

    @Get
    public static int sessionId(ProcessHandle self) {
        String session = field("/proc/" + self.pid() + "/stat", 5);
        return session == null ? 0 : Integer.parseInt(session);
    }

    @Get
    public static String path(ProcessHandle self) {
        return self.info().command().orElse(null);
    }

    @Get
    public static String commandLine(ProcessHandle self) {
        return self.info().commandLine().orElse(null);
    }

    @Get
    public static Object parent(ProcessHandle self) {
        return self.parent().orElse(null);
    }

    @Get
    public static String machineName(ProcessHandle self) {
        return ".";
    }

    public static void kill(ProcessHandle self) {
        self.destroyForcibly();
    }

    public static boolean waitForExit(ProcessHandle self, int milliseconds) {
        try {
            self.onExit().get(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException stillThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long memory(ProcessHandle self, int place) {
        String pages = field("/proc/" + self.pid() + "/statm", place);
        return pages == null ? 0 : Long.parseLong(pages) * PAGE;
    }

    /** A line of a process's status that tells kilobytes. */
    public static void waitForExit(ProcessHandle self) {
        self.onExit().join();
    }

    @New
    public static ProcessHandle make() {
        return new StartedProcess(ProcessStartInfo.make());
    }

    public static boolean start(ProcessHandle self) {
        return started(self).start();
    }

    @Name("Start")
    public static ProcessHandle startOne(ProcessStartInfo startInfo) {
        StartedProcess process = new StartedProcess(startInfo);
        process.start();
        return process;
    }

    @Name("Start")
    public static ProcessHandle startOne(String fileName) {
        return startOne(ProcessStartInfo.make(fileName));
    }

    @Name("Start")
    public static ProcessHandle startOne(String fileName, String arguments) {
        return startOne(ProcessStartInfo.make(fileName, arguments));
    }

    public static ProcessHandle getCurrentProcess() {
        return ProcessHandle.current();
    }

    public static ProcessHandle getProcessById(int processId) {
        return ProcessHandle.of(processId).orElseThrow(() -> new DotNetException("System.ArgumentException",
            "Process with an Id of " + processId + " is not running. (Parameter 'processId')"));
    }

    public static void dispose(ProcessHandle self) {
        self.isAlive();
    }

    public static void close(ProcessHandle self) {
        self.isAlive();
    }

    public static void refresh(ProcessHandle self) {
        self.isAlive();
    }

    @Get
    public static Integer exitCode(ProcessHandle self) {
        return self instanceof StartedProcess started ? (Integer) started.exitCode() : null;
    }

    @Get
    public static ProcessStartInfo startInfo(ProcessHandle self) {
        return self instanceof StartedProcess started ? started.startInfo() : null;
    }

    @Set
    public static void startInfo(ProcessHandle self, ProcessStartInfo value) {
        started(self).startInfo(value);
    }

    @Get
    @Type("System.IO.StreamReader")
    public static ClrReader standardOutput(ProcessHandle self) {
        return started(self).standardOutput();
    }

    @Get
    @Type("System.IO.StreamReader")
    public static ClrReader standardError(ProcessHandle self) {
        return started(self).standardError();
    }

    @Get
    @Type("System.IO.StreamWriter")
    public static ClrWriter standardInput(ProcessHandle self) {
        return started(self).standardInput();
    }

    private static StartedProcess started(ProcessHandle self) {
        if (self instanceof StartedProcess started) {
            return started;
        }
        throw new DotNetException("System.InvalidOperationException", "Process was not started by this object, so requested information cannot be determined.");
    }

    private static long memory(ProcessHandle self, String key) {
        String text = status(self, key);
        return text == null ? 0 : Long.parseLong(text.split(" ")[0]) * 1024;
    }

    /** A time that Linux counts in hundredths of a second. */
    private static TimeSpan ticks(ProcessHandle self, int place) {
        String hundredths = field("/proc/" + self.pid() + "/stat", place);
        return hundredths == null ? TimeSpan.ZERO : TimeSpan.of(java.time.Duration.ofMillis(Long.parseLong(hundredths) * 10));
    }

    /** .NET's priorities for the kernel's niceness: 8 is normal. */
    private static int priority(ProcessHandle self) {
        String niceness = field("/proc/" + self.pid() + "/stat", 18);
        int nice = niceness == null ? 0 : Integer.parseInt(niceness);
        return nice < -15 ? 24 : nice < -10 ? 13 : nice < -5 ? 10 : nice <= 5 ? 8 : nice <= 10 ? 6 : 4;
    }

    /** A field of a line in {@code /proc}; null where there is none. The name in parentheses counts as one. */
    private static String field(String file, int place) {
        try {
            String text = Files.readString(Path.of(file));
            String[] fields = text.replaceFirst("\\(.*\\)", "name").trim().split(" ");
            return place < fields.length ? fields[place] : null;
        } catch (IOException gone) {
            return null;
        }
    }

    /** Whose process it is; null where that cannot be known. */
    static String owner(ProcessHandle self) {
        try {
            return Files.getOwner(Path.of("/proc/" + self.pid())).getName();
        } catch (IOException gone) {
            return self.info().user().orElse(null);
        }
    }

    @Get
    public static List<ProcessModule> modules(ProcessHandle self) {
        try {
            return ProcessModule.of(self);
        } catch (IOException e) {
            throw new DotNetException("System.ComponentModel.Win32Exception", "Unable to enumerate the process modules.", e);
        }
    }

    @Get
    public static ProcessModule mainModule(ProcessHandle self) {
        List<ProcessModule> modules = modules(self);
        return modules.isEmpty() ? null : modules.get(0);
    }

    private static String status(ProcessHandle self, String key) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + self.pid() + "/status"))) {
                if (line.startsWith(key)) {
                    return line.substring(key.length()).trim();
                }
            }
            return null;
        } catch (IOException gone) {
            return null;
        }
    }
}
