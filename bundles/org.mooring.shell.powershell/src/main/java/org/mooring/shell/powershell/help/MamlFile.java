package org.mooring.shell.powershell.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.mooring.dotnet.OpenFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The help that a module brings as a file of MAML ({@code *-help.xml}): that of each of its commands. Document types are refused. */
final class MamlFile {

    private final Element root;

    private MamlFile(Element root) {
        this.root = root;
    }

    /** Null for a file that is no such XML, as if it were not there. */
    static MamlFile read(Path file) {
        try (InputStream in = OpenFile.input(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return new MamlFile(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (IOException | SAXException unreadable) {
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says of a command; null for nothing. */
    HelpText of(String command) {
        for (Element each : root.getLocalName().equals("command") ? List.of(root) : children(root, "command")) {
            if (text(each, "details", "name").equalsIgnoreCase(command)) {
                return help(each);
            }
        }
        return null;
    }

    private static HelpText help(Element command) {
        Map<String, HelpText.OfParameter> parameters = new LinkedHashMap<>();
        for (Element parameter : at(command, "parameters", "parameter")) {
            parameters.put(text(parameter, "name").toUpperCase(Locale.ROOT),
                new HelpText.OfParameter(paragraphs(parameter, "description"), parameter.getAttribute("globbing").equalsIgnoreCase("true")));
        }
        List<HelpText.Example> examples = new ArrayList<>();
        for (Element example : at(command, "examples", "example")) {
            examples.add(new HelpText.Example(text(example, "title"), String.join("\n", paragraphs(example, "introduction")),
                text(example, "code"), paragraphs(example, "remarks")));
        }
        List<String> notes = new ArrayList<>();
        at(command, "alertSet", "alert").forEach(alert -> notes.addAll(paragraphs(alert)));
        List<String> links = new ArrayList<>();
        for (Element link : at(command, "relatedLinks", "navigationLink")) {
            String uri = text(link, "uri");
            links.add(uri.isEmpty() ? text(link, "linkText") : uri);
        }
        return new HelpText(String.join("\n", paragraphs(command, "details", "description")), paragraphs(command, "description"), parameters, examples,
            types(at(command, "inputTypes", "inputType")), types(at(command, "returnValues", "returnValue")), notes, links,
            optional(command, "component"), optional(command, "role"), optional(command, "functionality"), false);
    }

    private static List<HelpText.OfType> types(List<Element> elements) {
        return elements.stream().map(type -> new HelpText.OfType(text(type, "type", "name"), paragraphs(type, "description"))).toList();
    }

    /** The paragraphs in an element, or in one that it has; text that stands by itself is one. */
    private static List<String> paragraphs(Element element, String... path) {
        List<String> found = new ArrayList<>();
        for (Element at : path.length == 0 ? List.of(element) : at(element, path)) {
            List<Element> each = children(at, "para");
            if (each.isEmpty() && !at.getTextContent().isBlank()) {
                found.add(at.getTextContent().strip());
            }
            each.forEach(para -> found.add(para.getTextContent().strip()));
        }
        return found.stream().allMatch(String::isEmpty) ? List.of() : found;
    }

    private static String text(Element element, String... path) {
        List<Element> found = at(element, path);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static String optional(Element element, String name) {
        String text = text(element, name);
        return text.isEmpty() ? null : text;
    }

    private static List<Element> at(Element element, String... path) {
        List<Element> found = List.of(element);
        for (String name : path) {
            List<Element> next = new ArrayList<>();
            found.forEach(each -> next.addAll(children(each, name)));
            found = next;
        }
        return found;
    }

    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each && name.equals(each.getLocalName())) {
                found.add(each);
            }
        }
        return found;
    }
}
