package org.mooring.credential.pam.helper;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;

/** The C library: memory that PAM frees, and the groups of users. */
interface LibC extends Library {

    LibC INSTANCE = Native.load("c", LibC.class);

    Pointer calloc(NativeLong count, NativeLong size);

    void free(Pointer memory);

    /** {@code struct passwd}, of which the name, the password, the user's and the group's number come first everywhere. */
    Pointer getpwnam(String name);

    int getgrouplist(String user, int group, int[] groups, IntByReference count);

    /** {@code struct group}, of which the name comes first everywhere. */
    Pointer getgrgid(int group);

    /** The groups of a user; none where the operating system does not know the user. */
    static List<String> groups(String user) {
        Pointer entry = INSTANCE.getpwnam(user);
        if (entry == null) {
            return List.of();
        }
        int own = entry.getInt(2L * Native.POINTER_SIZE + Integer.BYTES);
        IntByReference count = new IntByReference(64);
        int[] groups = new int[count.getValue()];
        while (INSTANCE.getgrouplist(user, own, groups, count) < 0) {
            groups = new int[Math.max(count.getValue(), 2 * groups.length)];
            count.setValue(groups.length);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count.getValue(); i++) {
            Pointer group = INSTANCE.getgrgid(groups[i]);
            if (group != null) {
                names.add(group.getPointer(0).getString(0));
            }
        }
        return names;
    }
}
