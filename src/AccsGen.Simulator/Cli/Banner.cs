namespace AccsGen.Simulator.Cli;

/// <summary>What the program says when it is ready: lines to paste into a shell or a .env file.</summary>
internal static class Banner
{
    public static string Of(AccsSimulator simulator)
    {
        var text = new StringBuilder()
            .Append("The simulator is ready. It listens on this machine only (127.0.0.1), and forgets everything when it ends.\n\n")
            .Append(CultureInfo.InvariantCulture, $"  endpoint       {simulator.Endpoint}\n")
            .Append(CultureInfo.InvariantCulture, $"  token URL      {simulator.TokenEndpoint}\n")
            .Append(CultureInfo.InvariantCulture, $"  client id      {simulator.ClientId}\n")
            .Append(CultureInfo.InvariantCulture, $"  client secret  {simulator.ClientSecret}\n")
            .Append(CultureInfo.InvariantCulture, $"  organization   {simulator.OrganizationId}\n\n")
            .Append("Environment:\n\n");
        foreach (var (name, value) in simulator.EnvironmentVariables)
            text.Append(CultureInfo.InvariantCulture, $"{name}={value}\n");
        return text.Append("\nCtrl+C ends it.").ToString();
    }
}
