package org.mooring.dotnet.xml;

/** A node with a qualified name: an element or an attribute. */
abstract class XmlNamedNode extends XmlNode {

    final String prefix;
    final String localName;
    final String namespace;

    XmlNamedNode(XmlDocument owner, String prefix, String localName, String namespace) {
        super(owner);
        this.prefix = prefix;
        this.localName = localName;
        this.namespace = namespace;
    }

    @Override
    public final String name() {
        return prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    @Override
    public final String localName() {
        return localName;
    }

    @Override
    public final String prefix() {
        return prefix;
    }

    @Override
    public final String namespaceUri() {
        return namespace;
    }
}
