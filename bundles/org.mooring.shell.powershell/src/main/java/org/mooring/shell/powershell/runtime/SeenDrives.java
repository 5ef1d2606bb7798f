package org.mooring.shell.powershell.runtime;

import java.util.Collection;
import java.util.List;

import org.mooring.api.provider.Drive;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.ProviderInfo;

/** A session's drives as commands get them: places of a provider that the configuration hides are there for its functions only. */
final class SeenDrives implements Drives {

    private final Engine engine;
    private final Drives drives;

    SeenDrives(Engine engine, Drives drives) {
        this.engine = engine;
        this.drives = drives;
    }

    private ProviderInfo seen(ProviderInfo provider) {
        if (!engine.shows(provider)) {
            throw ProviderErrors.providerNotFound(provider.name());
        }
        return provider;
    }

    private PathInfo seen(PathInfo place) {
        if (place != null) {
            seen(place.provider());
        }
        return place;
    }

    /** All of them, also those that are hidden: their names are no secret. */
    @Override
    public List<ProviderInfo> providers() {
        return drives.providers();
    }

    @Override
    public ProviderInfo provider(String name) {
        return seen(drives.provider(name));
    }

    @Override
    public Collection<Drive> drives() {
        return drives.drives();
    }

    @Override
    public Collection<Drive> drives(String scope) {
        return drives.drives(scope);
    }

    @Override
    public Drive drive(String name) {
        return drives.drive(name);
    }

    @Override
    public Drive newDrive(Drive.Definition definition, ProviderInfo provider, String scope, ProviderContext context) {
        return drives.newDrive(definition, seen(provider), scope, context);
    }

    @Override
    public void removeDrive(Drive drive, ProviderContext context) {
        seen(drive.provider());
        drives.removeDrive(drive, context);
    }

    @Override
    public PathInfo qualify(String path) {
        return seen(drives.qualify(path));
    }

    @Override
    public PathInfo qualify(String path, PathInfo base) {
        return seen(drives.qualify(path, base));
    }

    /** Before a provider is asked for its items, it has to be one that is seen. */
    @Override
    public List<PathInfo> resolve(String path, ProviderContext context) {
        seen(drives.qualify(path));
        return drives.resolve(path, context);
    }

    @Override
    public PathInfo resolveLiteral(String path, ProviderContext context) {
        seen(drives.qualify(path));
        return drives.resolveLiteral(path, context);
    }

    @Override
    public boolean hasWildcards(String path) {
        return drives.hasWildcards(path);
    }

    @Override
    public PathInfo location() {
        return drives.location();
    }

    @Override
    public PathInfo location(Drive drive) {
        return drives.location(drive);
    }

    @Override
    public PathInfo setLocation(PathInfo container) {
        return drives.setLocation(seen(container));
    }

    @Override
    public PathInfo goBack() {
        return drives.goBack();
    }

    @Override
    public PathInfo goForward() {
        return drives.goForward();
    }

    @Override
    public List<PathInfo> stack(String name) {
        return drives.stack(name);
    }

    @Override
    public void push(PathInfo location, String stack) {
        drives.push(location, stack);
    }

    @Override
    public PathInfo pop(String stack) {
        return drives.pop(stack);
    }

    @Override
    public void defaultStack(String name) {
        drives.defaultStack(name);
    }
}
