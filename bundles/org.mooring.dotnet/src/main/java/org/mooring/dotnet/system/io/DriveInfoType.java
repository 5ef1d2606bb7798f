package org.mooring.dotnet.system.io;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.IO.DriveInfo: a file system by where it is mounted. */
@ClrClass(value = "System.IO.DriveInfo", interfaces = "System.Runtime.Serialization.ISerializable")
public record DriveInfoType(String root) {

    @New
    public static DriveInfoType make(String driveName) {
        if (driveName == null) {
            throw Exceptions.argumentNull("driveName");
        }
        return new DriveInfoType(driveName);
    }

    @Member
    @Type("System.IO.DriveInfo[]")
    public static Object getDrives() {
        List<DriveInfoType> all = new ArrayList<>();
        for (Path each : FileSystems.getDefault().getRootDirectories()) {
            all.add(new DriveInfoType(each.toString()));
        }
        return all.toArray(DriveInfoType[]::new);
    }

    private File file() {
        return new File(root);
    }

    private FileStore store() {
        try {
            return Files.getFileStore(file().toPath());
        } catch (IOException e) {
            throw Exceptions.make("System.IO.DriveNotFoundException", "Could not find the drive '" + root
                    + "'. The drive might not be ready or might not be mapped.");
        }
    }

    @Get
    public String name() {
        return root;
    }

    @Get
    public boolean isReady() {
        return file().isDirectory();
    }

    @Get
    public FileSystemInfo rootDirectory() {
        return new DirectoryInfo(file().toPath());
    }

    @Get
    @Type("System.IO.DriveType")
    public Object driveType() {
        return ((ClrEnum) ClrTypes.find("System.IO.DriveType")).value(isReady() ? 3 : 1);
    }

    @Get
    public String driveFormat() {
        return store().type();
    }

    @Get
    public String volumeLabel() {
        return root;
    }

    @Get
    public long totalSize() {
        return file().getTotalSpace();
    }

    @Get
    public long totalFreeSpace() {
        return file().getFreeSpace();
    }

    @Get
    public long availableFreeSpace() {
        return file().getUsableSpace();
    }

    @Override
    @Member
    public String toString() {
        return root;
    }
}
