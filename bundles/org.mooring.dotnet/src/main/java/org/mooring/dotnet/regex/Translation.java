package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a .NET pattern became: a Java pattern, and which of Java's groups a group of .NET's is. .NET numbers unnamed groups first, then
 * named ones; a name may stand at several groups.
 */
final class Translation {

    final StringBuilder java = new StringBuilder();
    /** Java's group numbers by .NET's. */
    final Map<Integer, List<Integer>> groups = new TreeMap<>();
    final Map<String, Integer> numberOfName = new LinkedHashMap<>();
    final Map<Integer, String> nameOfNumber = new TreeMap<>();
    boolean unicodeClasses;

    Translation() {
        groups.put(0, List.of(0));
        nameOfNumber.put(0, "0");
    }

    void add(int number, String name, int javaGroup) {
        groups.computeIfAbsent(number, n -> new ArrayList<>(1)).add(javaGroup);
        nameOfNumber.put(number, name);
        numberOfName.put(name, number);
    }
}
