package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.xml.XmlNode;

/** A node that Select-Xml found (Microsoft.PowerShell.Commands.SelectXmlInfo). */
@ClrClass("Microsoft.PowerShell.Commands.SelectXmlInfo")
public final class SelectXmlInfo {

    private static final String INPUT = "InputStream";

    private XmlNode node;
    private String path;
    private String pattern;

    SelectXmlInfo(XmlNode node, String path, String pattern) {
        this.node = node;
        this.path = path;
        this.pattern = pattern;
    }

    @Get
    public XmlNode node() {
        return node;
    }

    @Set
    public void node(XmlNode value) {
        node = value;
    }

    @Get
    public String path() {
        return path;
    }

    @Set
    public void path(String value) {
        path = value == null || value.isEmpty() ? INPUT : value;
    }

    @Get
    public String pattern() {
        return pattern;
    }

    @Set
    public void pattern(String value) {
        pattern = value;
    }

    @Override
    public String toString() {
        String text = node == null ? "" : node.value() != null ? node.value().strip() : node.innerXml().strip();
        return path.equals(INPUT) ? text : text + ":" + path;
    }
}
