package org.mooring.host.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.object.PSObject;

/**
 * The scripts that run before a person's own session begins, in PowerShell's places: {@code profile.ps1} is for all hosts, and so read by pwsh too,
 * {@code Mooring_profile.ps1} for this one. Sessions of others' making, over a network or of a restricted configuration, have none.
 */
final class Profiles {

    private static final String ALL_HOSTS = "profile.ps1";
    private static final String THIS_HOST = "Mooring_profile.ps1";

    /** By the names that $PROFILE has for them, in the order that they run in. */
    private final Map<String, Path> places = new LinkedHashMap<>();

    /** @param installation where Mooring is installed */
    Profiles(Path installation, Path userConfiguration) {
        places.put("AllUsersAllHosts", installation.resolve(ALL_HOSTS));
        places.put("AllUsersCurrentHost", installation.resolve(THIS_HOST));
        places.put("CurrentUserAllHosts", userConfiguration.resolve(ALL_HOSTS));
        places.put("CurrentUserCurrentHost", userConfiguration.resolve(THIS_HOST));
    }

    /** Those of the user who runs this process. */
    static Profiles ofProcess() {
        String configuration = System.getenv("XDG_CONFIG_HOME");
        Path base = configuration == null || configuration.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(configuration);
        return new Profiles(Path.of(System.getProperty("mooring.home", "/opt/mooring")), base.resolve("powershell"));
    }

    /** The value of $PROFILE: the one that a person edits, with the places of all. */
    PSObject variable() {
        PSObject profile = new PSObject(places.get("CurrentUserCurrentHost").toString());
        places.forEach((name, place) -> profile.set(name, place.toString()));
        return profile;
    }

    /** The scripts that run those that are there, each in the scope of the session. */
    List<String> scripts() {
        return places.values().stream().filter(Files::isRegularFile).map(place -> ". '" + place.toString().replace("'", "''") + "'").toList();
    }
}
