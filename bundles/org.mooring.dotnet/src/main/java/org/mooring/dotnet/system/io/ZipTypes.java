package org.mooring.dotnet.system.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.IO.Compression's archives: read as a whole, written as a whole when they are disposed of. */
public final class ZipTypes {

    private static final int READ = 0;

    private ZipTypes() {}

    /** System.IO.Compression.ZipArchive. */
    @ClrClass(value = "System.IO.Compression.ZipArchive", interfaces = "System.IDisposable")
    public static final class Archive {

        private final ClrStream stream;
        private final int mode;
        private final boolean leaveOpen;
        private final List<Entry> entries = new ArrayList<>();
        private boolean disposed;

        private Archive(ClrStream stream, int mode, boolean leaveOpen) {
            this.stream = stream;
            this.mode = mode;
            this.leaveOpen = leaveOpen;
            if (mode != 1 && stream.length() > 0) {
                stream.position(0);
                load(stream.rest());
            } else if (mode == READ) {
                throw Exceptions.make("System.IO.InvalidDataException", "End of Central Directory record could not be found.");
            }
        }

        private void load(byte[] bytes) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                    Entry entry = new Entry(this, next.getName());
                    entry.content = zip.readAllBytes();
                    entry.time = next.getTime();
                    entries.add(entry);
                }
            } catch (IOException e) {
                throw Exceptions.make("System.IO.InvalidDataException", "End of Central Directory record could not be found.");
            }
        }

        @New
        public static Archive make(ClrStream stream) {
            return new Archive(stream, READ, false);
        }

        @New
        public static Archive make(ClrStream stream, @Type("System.IO.Compression.ZipArchiveMode") Object mode) {
            return new Archive(stream, (int) ClrEnum.number(mode), false);
        }

        @New
        public static Archive make(ClrStream stream, @Type("System.IO.Compression.ZipArchiveMode") Object mode, boolean leaveOpen) {
            return new Archive(stream, (int) ClrEnum.number(mode), leaveOpen);
        }

        @Get
        @Type("System.Collections.ObjectModel.ReadOnlyCollection`1[System.IO.Compression.ZipArchiveEntry]")
        public Object entries() {
            ClrType type = ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection`1"), List.of(ClrTypes.of(Entry.class)));
            return new ClrList(type, entries).asReadOnly();
        }

        @Get
        @Type("System.IO.Compression.ZipArchiveMode")
        public Object mode() {
            return ((ClrEnum) ClrTypes.find("System.IO.Compression.ZipArchiveMode")).value(mode);
        }

        @Member
        public Entry createEntry(String entryName) {
            Entry entry = new Entry(this, entryName);
            entries.add(entry);
            return entry;
        }

        @Member
        public Entry createEntry(String entryName, @Type("System.IO.Compression.CompressionLevel") Object compressionLevel) {
            return createEntry(entryName);
        }

        @Member
        public Entry getEntry(String entryName) {
            return entries.stream().filter(entry -> entry.name.equals(entryName)).findFirst().orElse(null);
        }

        @Member
        public void dispose() {
            if (disposed) {
                return;
            }
            disposed = true;
            if (mode != READ) {
                byte[] bytes = bytes();
                stream.position(0);
                stream.setLength(0);
                stream.write(bytes, 0, bytes.length);
            }
            if (!leaveOpen) {
                stream.close();
            }
        }

        private byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Entry entry : entries) {
                    ZipEntry made = new ZipEntry(entry.name);
                    made.setTime(entry.time);
                    zip.putNextEntry(made);
                    zip.write(entry.content);
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }

    /** System.IO.Compression.ZipArchiveEntry. */
    @ClrClass("System.IO.Compression.ZipArchiveEntry")
    public static final class Entry {

        private final Archive archive;
        private final String name;
        private byte[] content = {};
        private long time = System.currentTimeMillis();

        Entry(Archive archive, String name) {
            this.archive = archive;
            this.name = name;
        }

        @Get
        public Archive archive() {
            return archive;
        }

        @Get
        public String fullName() {
            return name;
        }

        @Get
        public String name() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        @Get
        public long length() {
            return content.length;
        }

        @Get
        public org.mooring.dotnet.DateTimeOffset lastWriteTime() {
            return new org.mooring.dotnet.DateTimeOffset(DateTime.of(Instant.ofEpochMilli(time), DateTimeKind.Utc), org.mooring.dotnet.TimeSpan.ZERO);
        }

        @Member
        public ClrStream open() {
            boolean write = archive.mode != READ;
            return ClrStream.over("System.IO.Stream", new ClosingChannel(content, bytes -> content = write ? bytes : content), true, write);
        }

        @Member
        public void delete() {
            archive.entries.remove(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** System.IO.Compression.ZipFile. */
    @ClrClass(value = "System.IO.Compression.ZipFile", type = ClrClass.None.class)
    public static final class ZipFile {

        private ZipFile() {}

        public static Archive openRead(String archiveFileName) {
            return new Archive(ClrStream.file(archiveFileName, 3, 1), READ, false);
        }

        public static Archive open(String archiveFileName, @Type("System.IO.Compression.ZipArchiveMode") Object mode) {
            int number = (int) ClrEnum.number(mode);
            return new Archive(ClrStream.file(archiveFileName, number == READ ? 3 : number == 1 ? 1 : 4, number == READ ? 1 : 3), number, false);
        }

        public static void extractToDirectory(String sourceArchiveFileName, String destinationDirectoryName) {
            Archive archive = openRead(sourceArchiveFileName);
            Path target = FileErrors.path(destinationDirectoryName);
            for (Entry entry : archive.entries) {
                Path file = target.resolve(entry.name).normalize();
                if (!file.startsWith(target)) {
                    throw Exceptions.make("System.IO.IOException", "Extracting Zip entry would have resulted in a file outside the specified destination directory.");
                }
                FileErrors.run(file, () -> {
                    Files.createDirectories(entry.name.endsWith("/") ? file : file.getParent());
                    return entry.name.endsWith("/") ? file : Files.write(file, entry.content, java.nio.file.StandardOpenOption.CREATE_NEW);
                });
            }
            archive.dispose();
        }

        public static void createFromDirectory(String sourceDirectoryName, String destinationArchiveFileName) {
            Path source = FileErrors.path(sourceDirectoryName);
            Archive archive = new Archive(ClrStream.file(destinationArchiveFileName, 1, 3), 1, false);
            FileErrors.run(source, () -> {
                try (Stream<Path> files = Files.walk(source)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        archive.createEntry(source.relativize(file).toString().replace('\\', '/')).content = Files.readAllBytes(file);
                    }
                }
                return source;
            });
            archive.dispose();
        }
    }
}
