package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;

/** System.Xml.XmlText. */
@ClrClass(value = "System.Xml.XmlText", base = "System.Xml.XmlCharacterData")
public final class XmlText extends XmlCharacterData {

    XmlText(XmlDocument owner, String data) {
        super(owner, data);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    /** Leaves what is before the place here and answers the rest, put after this node. */
    @Member
    public XmlText splitText(int offset) {
        XmlText rest = new XmlText(owner, substring(offset, length() - offset));
        deleteData(offset, length() - offset);
        if (parent != null) {
            parent.insertAfter(rest, this);
        }
        return rest;
    }

    @Override
    void write(XmlMarkup out) {
        out.text(value());
    }

    @Override
    XmlNode copy(XmlDocument to, boolean deep) {
        return new XmlText(to, value());
    }
}
