package org.mooring.shell.powershell.host;

/** The stand-ins of the host's types. */
public final class HostTypes {

    public static final Class<?>[] ALL = {HostUIObject.class, RawUIObject.class, HostCoordinates.class, HostSize.class, HostRectangle.class,
        HostBufferCell.class, HostKeyInfo.class, ChoiceDescription.class, FieldDescriptionObject.class};

    private HostTypes() {}
}
