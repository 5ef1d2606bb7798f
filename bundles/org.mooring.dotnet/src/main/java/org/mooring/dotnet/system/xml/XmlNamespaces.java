package org.mooring.dotnet.system.xml;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** System.Xml.XmlNamespaceManager; System.Xml.XmlNameTable, which it wants, is of no use here. */
@ClrClass(value = "System.Xml.XmlNamespaceManager", interfaces = "System.Collections.IEnumerable")
public final class XmlNamespaces implements NamespaceContext {

    private final Map<String, String> uris = new LinkedHashMap<>();

    @New
    public static XmlNamespaces make(Object nameTable) {
        return new XmlNamespaces();
    }

    @Member
    public void addNamespace(String prefix, String uri) {
        uris.put(prefix, uri);
    }

    @Member
    public boolean hasNamespace(String prefix) {
        return uris.containsKey(prefix);
    }

    @Member
    public String lookupNamespace(String prefix) {
        return uris.get(prefix);
    }

    @Get
    public String defaultNamespace() {
        return uris.getOrDefault("", "");
    }

    @Override
    public String getNamespaceURI(String prefix) {
        return uris.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public String getPrefix(String uri) {
        return uris.entrySet().stream().filter(e -> e.getValue().equals(uri)).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
        String prefix = getPrefix(uri);
        return prefix == null ? List.<String>of().iterator() : List.of(prefix).iterator();
    }
}
