package org.mooring.host.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    @TempDir
    Path folder;

    @Test
    void thoseThatAreThereRunFromTheMostGeneralToTheMostSpecial() throws IOException {
        Path all = Files.createDirectory(folder.resolve("all"));
        Path mine = Files.createDirectory(folder.resolve("it's mine"));
        Files.createFile(mine.resolve("Mooring_profile.ps1"));
        Files.createFile(mine.resolve("Microsoft.PowerShell_profile.ps1"));
        Files.createFile(all.resolve("profile.ps1"));

        assertEquals(List.of(". '" + folder + "/all/profile.ps1'", ". '" + folder + "/it''s mine/Mooring_profile.ps1'"), new Profiles(all, mine).scripts());
    }

    @Test
    void theVariableIsTheUsersOwnAndHasThePlacesOfAll() {
        Profiles profiles = new Profiles(Path.of("/all"), Path.of("/mine"));

        assertEquals("/mine/Mooring_profile.ps1", profiles.variable().base());
        assertEquals("/all/profile.ps1", profiles.variable().note("AllUsersAllHosts"));
    }
}
