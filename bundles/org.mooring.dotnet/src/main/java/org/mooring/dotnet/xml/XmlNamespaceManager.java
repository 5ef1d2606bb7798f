package org.mooring.dotnet.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** System.Xml.XmlNamespaceManager: what prefixes stand for, in scopes. Enumerated, it gives the prefixes. */
@ClrClass(value = "System.Xml.XmlNamespaceManager", interfaces = {"System.Collections.IEnumerable", "System.Xml.IXmlNamespaceResolver"})
public final class XmlNamespaceManager implements Iterable<Object> {

    private final XmlNameTable names;
    private final Deque<Map<String, String>> outer = new ArrayDeque<>();
    private Map<String, String> uris = new LinkedHashMap<>();

    public XmlNamespaceManager(XmlNameTable nameTable) {
        this.names = nameTable;
        uris.put("xmlns", XmlNames.XMLNS);
        uris.put("xml", XmlNames.XML);
        uris.put("", "");
    }

    @New
    public static XmlNamespaceManager make(XmlNameTable nameTable) {
        return new XmlNamespaceManager(nameTable);
    }

    @Get
    public XmlNameTable nameTable() {
        return names;
    }

    @Get
    public String defaultNamespace() {
        return uris.getOrDefault("", "");
    }

    @Member
    public void addNamespace(String prefix, String uri) {
        if (uri == null || prefix == null) {
            throw Exceptions.argumentNull(uri == null ? "uri" : "prefix");
        }
        if (prefix.equals("xml") && !uri.equals(XmlNames.XML)) {
            throw Exceptions.argument("Prefix \"xml\" is reserved for use by XML and can be mapped only to namespace name "
                    + "\"http://www.w3.org/XML/1998/namespace\".");
        }
        if (prefix.equals("xmlns")) {
            throw Exceptions.argument("Prefix \"xmlns\" is reserved for use by XML.");
        }
        uris.put(prefix, uri);
    }

    @Member
    public void removeNamespace(String prefix, String uri) {
        uris.remove(prefix, uri);
    }

    @Member
    public boolean hasNamespace(String prefix) {
        return uris.containsKey(prefix);
    }

    /** Null when it is not known. */
    @Member
    public String lookupNamespace(String prefix) {
        return uris.get(prefix);
    }

    @Member
    public String lookupPrefix(String uri) {
        return uris.entrySet().stream().filter(each -> each.getValue().equals(uri)).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    @Member
    public void pushScope() {
        outer.push(uris);
        uris = new LinkedHashMap<>(uris);
    }

    @Member
    public boolean popScope() {
        if (outer.isEmpty()) {
            return false;
        }
        uris = outer.pop();
        return true;
    }

    @Override
    public Iterator<Object> iterator() {
        List<Object> prefixes = new ArrayList<>(uris.keySet());
        return prefixes.iterator();
    }

    @Override
    public String toString() {
        return "System.Xml.XmlNamespaceManager";
    }
}
