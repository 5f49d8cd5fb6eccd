namespace AccsGen.Simulator.State;

/// <summary>Dates as the service writes them: UTC without saying so (accs-wire.md, section 14).</summary>
internal static class ServiceDate
{
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
