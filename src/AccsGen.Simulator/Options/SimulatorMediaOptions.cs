namespace AccsGen.Simulator;

/// <summary>How files are uploaded (facts/accs-wire.md, section 13).</summary>
public sealed class SimulatorMediaOptions
{
    /// <summary>The form of <c>expires_at</c>. Default <see cref="UploadExpiry.UnixSeconds"/>.</summary>
    public UploadExpiry ExpiresAt { get; set; }

    /// <summary>How long an upload's URL is good, by the simulator's clock; a second to seven days, as S3 has it. Default ten minutes.</summary>
    public TimeSpan UrlLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The largest file that is accepted at the end of an upload, in bytes. Default 50 MiB.</summary>
    public long MaxFileSize { get; set; } = 50L * 1024 * 1024;

    internal void AddFaults(List<string> faults)
    {
        if (!Enum.IsDefined(ExpiresAt))
            faults.Add("Media.ExpiresAt is none of its names");
        if (UrlLifetime < TimeSpan.FromSeconds(1) || UrlLifetime > TimeSpan.FromDays(7))
            faults.Add("Media.UrlLifetime must be from a second to seven days");
        if (MaxFileSize < 1)
            faults.Add("Media.MaxFileSize must be 1 or more");
    }
}
