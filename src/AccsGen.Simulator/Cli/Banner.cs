using System.Net;

namespace AccsGen.Simulator.Cli;

/// <summary>What the program says when it is ready: lines to paste into a shell or a .env file.</summary>
internal static class Banner
{
    public static string Of(AccsSimulator simulator, string? savePath)
    {
        var text = new StringBuilder()
            .Append("The simulator is ready. ").Append(Reach(simulator.Address)).Append("\n\n")
            .Append(CultureInfo.InvariantCulture, $"  endpoint       {simulator.Endpoint}\n")
            .Append(CultureInfo.InvariantCulture, $"  token URL      {simulator.TokenEndpoint}\n")
            .Append(CultureInfo.InvariantCulture, $"  client id      {simulator.ClientId}\n")
            .Append(CultureInfo.InvariantCulture, $"  client secret  {simulator.ClientSecret}\n")
            .Append(CultureInfo.InvariantCulture, $"  organization   {simulator.OrganizationId}\n")
            .Append(CultureInfo.InvariantCulture, $"  status page    {simulator.StatusPage}\n\n")
            .Append("Environment:\n\n");
        foreach (var (name, value) in simulator.EnvironmentVariables)
            text.Append(CultureInfo.InvariantCulture, $"{name}={value}\n");
        text.Append("\ncurl:\n\n").Append(Curl(simulator));
        return text.Append("\nCtrl+C ends it, and ").Append(savePath is null ? "everything is forgotten." : $"the state is saved into '{savePath}'.").ToString();
    }

    private static string Reach(IPAddress address) => IPAddress.IsLoopback(address)
        ? $"It listens on this machine only ({address})."
        : $"It listens on {address}: every machine that reaches this one can use it, and see on its status page what it was sent.";

    private static string Curl(AccsSimulator simulator)
    {
        var trust = simulator.Certificate is null ? "" : "-k ";
        return $$"""
            TOKEN=$(curl -s {{trust}}-d grant_type=client_credentials -d client_id={{Uri.EscapeDataString(simulator.ClientId)}} -d client_secret={{Uri.EscapeDataString(simulator.ClientSecret)}} -d scope=openid,commerce.accs {{simulator.TokenEndpoint}} | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
            curl -g {{trust}}-H "Authorization: Bearer $TOKEN" '{{simulator.Endpoint}}/V1/products?searchCriteria[pageSize]=3'

            """;
    }
}
