namespace AccsGen.Quickstart;

/// <summary>Whether the user has a tenant in mind. A half-named one counts, so that what is missing is told rather than passed over.</summary>
internal static class TenantEnvironment
{
    public static bool NamesATenant() =>
        File.Exists(".env") || s_names.Any(name => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(name)));

    private static readonly string[] s_names = ["API_ENDPOINT", "IMS_CLIENT_ID", "IMS_CLIENT_SECRET"];
}
