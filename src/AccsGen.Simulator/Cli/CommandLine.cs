namespace AccsGen.Simulator.Cli;

/// <summary>The arguments of the program.</summary>
internal static class CommandLine
{
    public const string Usage = """
        A stand-in for an Adobe Commerce as a Cloud Service tenant and for IMS, on 127.0.0.1.

          --port N               the port; any free one when left out
          --spec FILE            serve this spec (OpenAPI or Swagger, JSON or YAML) instead of the bundled one
          --seed demo|empty      what the tenant holds at the start; demo when left out
          --tenant ID            the tenant's id in the endpoint
          --client-id ID         the credential that the token endpoint accepts
          --client-secret TEXT
          --org-id ID
          --token-lifetime SEC   how long a token is good, in seconds; 86399 when left out
          --help                 this text
        """;

    /// <returns>Whether a simulator is to be started; false when help was asked for.</returns>
    /// <exception cref="AccsSimulatorException">An argument is wrong.</exception>
    public static bool Apply(IReadOnlyList<string> arguments, AccsSimulatorOptions options)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is "--help" or "-h" or "-?")
                return false;
            if (Setter(name) is not { } set)
                throw new AccsSimulatorException($"'{arguments[i]}' is not an option; --help lists them.");
            if (value is null && ++i == arguments.Count)
                throw new AccsSimulatorException($"{name} needs a value.");
            set(options, value ?? arguments[i]);
        }
        return true;
    }

    /// <summary><c>--port=8080</c> is as good as <c>--port 8080</c>.</summary>
    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static Action<AccsSimulatorOptions, string>? Setter(string name) => name switch
    {
        "--port" => (options, value) => options.Port = (int)Number(name, value, 0, 65_535),
        "--spec" => (options, value) => options.SpecPath = value,
        "--seed" => (options, value) => options.Seed = Seed(value),
        "--tenant" => (options, value) => options.TenantId = value,
        "--client-id" => (options, value) => options.ClientId = value,
        "--client-secret" => (options, value) => options.ClientSecrets[0] = value,
        "--org-id" => (options, value) => options.OrganizationId = value,
        "--token-lifetime" => (options, value) => options.TokenLifetime = TimeSpan.FromSeconds(Number(name, value, 1, int.MaxValue)),
        _ => null,
    };

    private static SimulatorSeed Seed(string value) => value switch
    {
        "demo" => SimulatorSeed.Demo,
        "empty" => SimulatorSeed.Empty,
        _ => throw new AccsSimulatorException($"--seed must be demo or empty, not '{value}'."),
    };

    private static long Number(string name, string value, long least, long most) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new AccsSimulatorException($"{name} must be a number from {least} to {most}, not '{value}'.");
}
