import CTerminal

/// Makes host names be looked up in the hosts file and DNS only; call it at start, before the first look-up.
///
/// A binary that carries its C library would otherwise load the system's look-up plug-ins, which belong to another.
public func pinNameLookup() {
  terminal_pin_name_lookup()
}
