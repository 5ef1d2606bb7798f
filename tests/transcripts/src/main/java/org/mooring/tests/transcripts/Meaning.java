package org.mooring.tests.transcripts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What a CLIXML text means, as a flat list of places and values, so that two texts can be compared: reference numbers are resolved, the
 * order of a dictionary's entries and of properties does not count, and what differs by nature from computer to computer and from run to
 * run is left out: GUIDs, versions, times, process and thread ids, names of users and computers, paths, and .NET's own stack traces.
 */
final class Meaning {

    /** Properties whose values are of one run, or of .NET's inner workings. */
    private static final Set<String> OF_NATURE = Set.of("TimeGenerated", "ProcessId", "NativeThreadId", "ManagedThreadId", "User", "Computer",
        "StackTrace", "TargetSite", "Source", "Data", "HelpUri");

    /** Dictionaries whose values are of one computer. */
    private static final Set<String> OF_COMPUTER = Set.of("PSVersionTable");

    private static final Pattern GUID =
        Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PATH = Pattern.compile("(?<![\\w/])(?:/(?:home|root|tmp|usr|opt|var|work|private|Users)(?:/[\\w.+-]+)*)");
    private static final Pattern ASSEMBLY = Pattern.compile(", Version=[\\d.]+, Culture=\\w+, PublicKeyToken=\\w+");
    private static final Pattern FRAMES = Pattern.compile("(?:_x000A_|\n)   (?:at |--- End of ).*", Pattern.DOTALL);

    /** A time with more than milliseconds was read from a clock: nobody writes such. */
    private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{4,7}(?:Z|[-+]\\d\\d:\\d\\d)?");

    private static final String USER = System.getProperty("replay.user");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> typeNames = new LinkedHashMap<>();

    private Meaning() {}

    /** The places and values of a text; a text that is no XML is one value. */
    static Map<String, String> of(String clixml) {
        Meaning meaning = new Meaning();
        if (clixml.isEmpty()) {
            return meaning.values;
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            meaning.read("", factory.newDocumentBuilder().parse(new InputSource(new StringReader(clixml))).getDocumentElement());
        } catch (Exception e) {
            meaning.values.put("text that is no CLIXML", clixml);
        }
        return meaning.values;
    }

    /** What differs, a line each: place, what was recorded, what is said now. */
    static List<String> differences(String recorded, String now) {
        Map<String, String> expected = of(recorded);
        Map<String, String> actual = of(now);
        List<String> differences = new ArrayList<>();
        expected.forEach((place, value) -> {
            if (!actual.containsKey(place)) {
                differences.add(place + ": recorded '" + value + "', missing now");
            } else if (!actual.get(place).equals(value)) {
                differences.add(place + ": recorded '" + value + "', now '" + actual.get(place) + "'");
            }
        });
        actual.forEach((place, value) -> {
            if (!expected.containsKey(place) && !place.contains("[MooringVersion]")) {
                differences.add(place + ": not recorded, now '" + value + "'");
            }
        });
        return differences;
    }

    private void read(String place, Element element) {
        String kind = element.getTagName();
        switch (kind) {
            case "Obj" -> readObject(place, element);
            case "Ref" -> values.put(place, "the same object as elsewhere");
            case "Nil" -> values.put(place, "null");
            case "DT" -> values.put(place, CLOCK.matcher(element.getTextContent()).matches() ? "the time" : "DT " + element.getTextContent());
            default -> values.put(place, kind + " " + general(element.getTextContent()));
        }
    }

    private void readObject(String place, Element object) {
        for (Element part : children(object)) {
            switch (part.getTagName()) {
                case "TN" -> {
                    List<String> names = children(part).stream().map(Node::getTextContent)
                        .map(name -> ASSEMBLY.matcher(name).replaceAll("")).toList();
                    typeNames.put(part.getAttribute("RefId"), names);
                    values.put(place + "/type", names.toString());
                }
                case "TNRef" -> values.put(place + "/type", String.valueOf(typeNames.get(part.getAttribute("RefId"))));
                case "ToString" -> values.put(place + "/text", general(part.getTextContent()));
                case "Props", "MS" -> readProperties(place, part);
                case "LST", "IE", "QUE", "STK" -> readList(place, part);
                case "DCT" -> readDictionary(place, part);
                default -> read(place + "/value", part);
            }
        }
    }

    private void readProperties(String place, Element properties) {
        for (Element property : children(properties)) {
            String name = property.getAttribute("N");
            if (OF_NATURE.contains(name)) {
                continue;
            }
            if (name.equals("ErrorRecord")) {
                values.put(place + "." + name, words(property));
            } else {
                read(place + "." + name, property);
            }
        }
    }

    /** An exception's error repeats the error that it is part of: only its words count, in whatever form they come. */
    private static String words(Element error) {
        for (Element part : children(error)) {
            if (part.getTagName().equals("S") || part.getTagName().equals("ToString")) {
                return general(part.getTextContent());
            }
        }
        return general(error.getTextContent());
    }

    private void readList(String place, Element list) {
        int index = 0;
        for (Element element : children(list)) {
            read(place + "[" + index++ + "]", element);
        }
        values.put(place + "/count", Integer.toString(index));
    }

    private void readDictionary(String place, Element dictionary) {
        for (Element entry : children(dictionary)) {
            List<Element> pair = children(entry);
            String key = general(pair.get(0).getTextContent());
            String at = place + "[" + key + "]";
            if (OF_COMPUTER.stream().anyMatch(name -> place.endsWith("[" + name + "]"))) {
                values.put(at, "of the computer");
            } else {
                read(at, pair.get(1));
            }
        }
    }

    /** Without what differs by nature. */
    private static String general(String text) {
        if (text.equals(USER)) {
            return ""; // what PowerShell's server over SSH knows of its user
        }
        String general = FRAMES.matcher(text).replaceAll("");
        general = GUID.matcher(general).replaceAll("GUID");
        general = PATH.matcher(general).replaceAll("PATH");
        return ASSEMBLY.matcher(general).replaceAll("");
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                children.add(e);
            }
        }
        return children;
    }
}
