package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** System.Xml.NameTable: names as such are enough here, so it keeps none. */
@ClrClass(value = "System.Xml.NameTable", base = "System.Xml.XmlNameTable")
public final class XmlNameTable {

    @New
    public static XmlNameTable make() {
        return new XmlNameTable();
    }

    @Member
    public String add(String key) {
        return key.intern();
    }

    @Member
    public String get(String value) {
        return value.intern();
    }
}
