namespace AccsGen.Simulator;

/// <summary>The form of <c>expires_at</c> in the answer to the start of an upload (facts/accs-wire.md, section 13: the spec and Adobe's samples differ).</summary>
public enum UploadExpiry
{
    /// <summary>Seconds since 1970 as a number, as the spec says.</summary>
    UnixSeconds,

    /// <summary>Seconds since 1970 as text.</summary>
    UnixText,

    /// <summary>A date and time as text: <c>2026-07-01T12:10:00Z</c>.</summary>
    IsoText,
}
