package org.mooring.format;

import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.mooring.api.stream.DotNetException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The XML of one view of a format file, such that it says all by itself: with the types and controls that the file gives names. */
final class ViewXml {

    private final Element file;

    ViewXml(Element file) {
        this.file = file;
    }

    String text(Element view) {
        Element copy = (Element) view.cloneNode(true);
        types(copy);
        controls(copy);
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(copy), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new DotNetException("System.Xml.XmlException", e.getMessage(), e);
        }
    }

    private void types(Element view) {
        for (Element selected : FormatXml.children(view, "ViewSelectedBy")) {
            for (Element set : FormatXml.children(selected, "SelectionSetName")) {
                for (String type : FormatXml.selectionSet(file, set.getTextContent().trim())) {
                    Element name = file.getOwnerDocument().createElement("TypeName");
                    name.setTextContent(type);
                    selected.insertBefore(name, set);
                }
                selected.removeChild(set);
            }
        }
    }

    /** Those of the file that the view uses, directly or by others, become its own. */
    private void controls(Element view) {
        Set<String> there = new HashSet<>();
        FormatXml.children(view, "Controls", "Control").forEach(control -> there.add(FormatXml.text(control, "Name")));
        boolean added = true;
        while (added) {
            added = false;
            NodeList names = view.getElementsByTagName("CustomControlName");
            for (int i = 0; i < names.getLength(); i++) {
                String name = names.item(i).getTextContent().trim();
                Element control = FormatXml.children(file, "Controls", "Control").stream()
                    .filter(each -> name.equalsIgnoreCase(FormatXml.text(each, "Name"))).findFirst().orElse(null);
                if (control != null && there.add(name)) {
                    own(view).appendChild(control.cloneNode(true));
                    added = true;
                    break;
                }
            }
        }
    }

    private Node own(Element view) {
        List<Element> all = FormatXml.children(view, "Controls");
        if (!all.isEmpty()) {
            return all.get(0);
        }
        Element controls = file.getOwnerDocument().createElement("Controls");
        Node before = FormatXml.child(view, "ViewSelectedBy");
        view.insertBefore(controls, before == null ? null : before.getNextSibling());
        return controls;
    }
}
