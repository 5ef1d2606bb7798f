package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mooring.api.stream.ErrorCategory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What the bundles say of their settings: their descriptions of the Metatype specification (OSGi Compendium 105), by PID. */
final class SettingDescriptions {

    private static final String FOLDER = "OSGI-INF/metatype";
    private static final int ONE = 0;

    private SettingDescriptions() {}

    /** The settings of all bundles that begin with {@code org.mooring}, in the order of their bundles. */
    static List<Setting> all(BundleContext framework) {
        List<Setting> all = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            Enumeration<URL> files = bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith("org.mooring.")
                ? bundle.findEntries(FOLDER, "*.xml", false) : null;
            for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
                try (InputStream in = file.openStream()) {
                    all.addAll(read(in));
                } catch (IOException | XMLStreamException e) {
                    throw Administration.error("SettingsUnreadable", ErrorCategory.ReadError, file.toString(), "What " + bundle.getSymbolicName()
                        + " says of its settings cannot be read: " + e.getMessage());
                }
            }
        }
        return all;
    }

    static List<Setting> read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, List<Setting>> classes = new LinkedHashMap<>();
        List<Setting> settings = new ArrayList<>();
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        String id = null;
        String pid = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "OCD" -> {
                    id = text(xml, "id");
                    classes.put(id, new ArrayList<>());
                }
                case "AD" -> classes.get(id).add(new Setting("", text(xml, "id"), text(xml, "type"), !text(xml, "cardinality").isEmpty()
                    && Integer.parseInt(text(xml, "cardinality")) != ONE, text(xml, "min"), text(xml, "max"), text(xml, "default"), text(xml, "description")));
                case "Designate" -> pid = text(xml, "pid");
                case "Object" -> {
                    String of = pid;
                    classes.getOrDefault(text(xml, "ocdref"), List.of()).forEach(setting -> settings.add(setting.of(of)));
                }
                default -> { }
            }
        }
        return settings;
    }

    private static String text(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
