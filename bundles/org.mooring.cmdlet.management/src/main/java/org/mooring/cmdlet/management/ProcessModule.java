package org.mooring.cmdlet.management;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.system.io.FileVersionInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** A file with code that a process has in its memory, as Linux tells (System.Diagnostics.ProcessModule). */
@ClrClass(value = "System.Diagnostics.ProcessModule", base = "System.ComponentModel.Component")
public final class ProcessModule {

    private static final int FIELDS = 6;

    private final String fileName;
    private long start;
    private long size;
    private boolean code;

    private ProcessModule(String fileName, long start) {
        this.fileName = fileName;
        this.start = start;
    }

    /** The program itself first. */
    static List<ProcessModule> of(ProcessHandle process) throws IOException {
        Map<String, ProcessModule> files = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/maps"))) {
            String[] fields = line.split(" +", FIELDS);
            if (fields.length < FIELDS || !fields[FIELDS - 1].startsWith("/")) {
                continue;
            }
            String[] range = fields[0].split("-");
            long from = Long.parseUnsignedLong(range[0], 16);
            ProcessModule module = files.computeIfAbsent(fields[FIELDS - 1], file -> new ProcessModule(file, from));
            module.start = Math.min(module.start, from);
            module.size += Long.parseUnsignedLong(range[1], 16) - from;
            module.code |= fields[1].startsWith("r-x") || fields[1].startsWith("rwx");
        }
        String program = process.info().command().orElse("");
        List<ProcessModule> modules = new ArrayList<>();
        for (ProcessModule module : files.values()) {
            if (module.code) {
                modules.add(module.fileName.equals(program) ? 0 : modules.size(), module);
            }
        }
        return modules;
    }

    @Get
    public String moduleName() {
        return fileName.substring(fileName.lastIndexOf('/') + 1);
    }

    @Get
    public String fileName() {
        return fileName;
    }

    @Get
    public long baseAddress() {
        return start;
    }

    @Get
    public int moduleMemorySize() {
        return (int) size;
    }

    @Get
    public long entryPointAddress() {
        return 0;
    }

    @Get
    public FileVersionInfo fileVersionInfo() {
        return new FileVersionInfo(fileName);
    }

    @Override
    public String toString() {
        return "System.Diagnostics.ProcessModule (" + moduleName() + ")";
    }
}
