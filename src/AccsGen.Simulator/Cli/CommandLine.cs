using System.CommandLine;
using System.Net;

namespace AccsGen.Simulator.Cli;

/// <summary>The arguments of the program, and what each changes.</summary>
internal sealed class CommandLine
{
    private readonly Option<int> _port = Number("--port", "the port; any free one when left out", 0, 65_535);
    private readonly Option<IPAddress> _listen = Address("--listen", "the address; 127.0.0.1 when left out, which only this machine reaches; 0.0.0.0 for every machine");
    private readonly Option<bool> _https = Flag("--https", "speak HTTPS, with a certificate of its own making");
    private readonly Option<string> _spec = Text("--spec", "serve this spec (OpenAPI or Swagger, JSON or YAML) instead of the bundled one");
    private readonly Option<string> _seed = Choice("--seed", "what the tenant holds at the start: demo (when left out) or empty", "demo", "empty");
    private readonly Option<string> _state = Text("--state", "load the tenant's state from this file, which --save or the status page wrote");
    private readonly Option<string> _save = Text("--save", "save the tenant's state into this file at the end");
    private readonly Option<int> _products = Number("--products", "so many made products instead of the seed's, for tests of exports", 0, 100_000_000);
    private readonly Option<int> _orders = Number("--orders", "so many made orders instead of the seed's", 0, 100_000_000);
    private readonly Option<string> _tenant = Text("--tenant", "the tenant's id in the endpoint");
    private readonly Option<string> _clientId = Text("--client-id", "the client id that the token endpoint accepts");
    private readonly Option<string> _clientSecret = Text("--client-secret", "the secret that the token endpoint accepts");
    private readonly Option<string> _organization = Text("--org-id", "the organization of the tenant");
    private readonly Option<int> _lifetime = Number("--token-lifetime", "how long a token is good, in seconds; 86399 when left out", 1, int.MaxValue);
    private readonly Option<int> _rate = Number("--rate", "answer 429 above so many requests a second", 1, 1_000_000);
    private readonly Option<int> _random = Number("--random-seed", "what faults and habits that look like chance begin with; 1 when left out", int.MinValue, int.MaxValue);
    private readonly Option<bool> _worstDay = Flag("--worst-day", "show all the service's ways with JSON, now and then");
    private readonly Option<bool> _limits = Flag("--input-limits", "switch the limits on lists and pages on, with the service's own values");
    private readonly Option<string> _store = Choice("--store-when-absent", "the store of requests without a Store header: default (when left out) or all", "default", "all");

    public CommandLine()
    {
        Command = new RootCommand("A stand-in for an Adobe Commerce as a Cloud Service tenant and for IMS.")
        {
            _port, _listen, _https, _spec, _seed, _state, _save, _products, _orders, _tenant, _clientId, _clientSecret, _organization, _lifetime, _rate, _random, _worstDay, _limits, _store,
        };
    }

    public RootCommand Command { get; }

    /// <summary>Finds out what parsing doesn't: whether the simulator takes the values.</summary>
    /// <exception cref="AccsSimulatorException">An argument is wrong.</exception>
    public void Check(ParseResult arguments)
    {
        var options = new AccsSimulatorOptions();
        Apply(arguments, options);
        options.Validate();
    }

    public void Apply(ParseResult arguments, AccsSimulatorOptions options)
    {
        Set(arguments, _port, value => options.Port = value);
        Set(arguments, _listen, value => options.Address = value);
        Set(arguments, _https, value => options.UseHttps = value);
        Set(arguments, _spec, value => options.SpecPath = value);
        Set(arguments, _seed, value => options.Seed = value == "empty" ? SimulatorSeed.Empty : SimulatorSeed.Demo);
        Set(arguments, _tenant, value => options.TenantId = value);
        Set(arguments, _clientId, value => options.ClientId = value);
        Set(arguments, _clientSecret, value => options.ClientSecrets[0] = value);
        Set(arguments, _organization, value => options.OrganizationId = value);
        Set(arguments, _lifetime, value => options.TokenLifetime = TimeSpan.FromSeconds(value));
        Set(arguments, _rate, value => options.RateLimit = new SimulatorRateLimit(value));
        Set(arguments, _random, value => options.RandomSeed = value);
        Set(arguments, _store, value => options.StoreWhenAbsent = value);
        if (arguments.GetValue(_worstDay))
            options.Json.BeWorst();
        if (arguments.GetValue(_limits))
            options.Limits.UseServiceDefaults();
    }

    /// <summary>Fills a simulator that has started.</summary>
    /// <exception cref="AccsSimulatorException">The state can't be read.</exception>
    public void Fill(ParseResult arguments, AccsSimulator simulator)
    {
        Set(arguments, _state, simulator.State.Load);
        Set(arguments, _products, value => simulator.State.Synthesize("products", value));
        Set(arguments, _orders, value => simulator.State.Synthesize("orders", value));
    }

    /// <summary>The file that the state is saved into at the end, if any.</summary>
    public string? SavePath(ParseResult arguments) => arguments.GetValue(_save);

    /// <summary>Does what was asked for at the end.</summary>
    /// <exception cref="AccsSimulatorException">The state can't be saved.</exception>
    public void Finish(ParseResult arguments, AccsSimulator simulator) => Set(arguments, _save, path =>
    {
        try
        {
            simulator.State.Save(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AccsSimulatorException($"The state can't be saved: {exception.Message}", exception);
        }
    });

    private static void Set<T>(ParseResult arguments, Option<T> option, Action<T> set)
    {
        if (arguments.GetResult(option) is { Implicit: false } && arguments.GetValue(option) is { } value)
            set(value);
    }

    private static Option<string> Text(string name, string description) => new(name) { Description = description };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        return new(name)
        {
            Description = description,
            HelpName = string.Join('|', values),
            CustomParser = result =>
            {
                var value = result.Tokens[0].Value;
                if (!values.Contains(value, StringComparer.Ordinal))
                    result.AddError($"{name} must be {string.Join(" or ", values)}, not '{value}'.");
                return value;
            },
        };
    }

    private static Option<IPAddress> Address(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
                return address;
            result.AddError($"{name} must be an IP address, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    private static Option<int> Number(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"{name} must be a number from {least} to {most}, not '{result.Tokens[0].Value}'.");
            return 0;
        },
    };
}
