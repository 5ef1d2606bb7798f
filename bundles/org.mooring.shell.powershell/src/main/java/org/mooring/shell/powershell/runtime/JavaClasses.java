package org.mooring.shell.powershell.runtime;

import java.lang.reflect.Modifier;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.JavaType;

/** The public Java classes that scripts may name: those of the platform. */
public class JavaClasses {

    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)+(\\+\\w+)*");

    /** By the full name, with case; of a nested class after a plus sign, as .NET writes it. Null when there is none. */
    final ClrType find(String name) {
        Class<?> found = NAME.matcher(name).matches() ? load(name.replace('+', '$')) : null;
        return found == null || !Modifier.isPublic(found.getModifiers()) ? null : JavaType.of(found);
    }

    /** Null when there is none. */
    protected Class<?> load(String name) {
        try {
            return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException notOfThePlatform) {
            return null;
        }
    }
}
