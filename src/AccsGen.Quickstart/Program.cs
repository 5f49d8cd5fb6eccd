using Accs;
using AccsGen;
using AccsGen.Quickstart;
using AccsGen.Simulator;
using Spectre.Console;

// The main job of the README: a tenant when the environment names one, else the simulator.
//   --write   also changes a price on a tenant (the simulator's prices are changed anyway)
var write = args.Contains("--write", StringComparer.Ordinal);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    var onTenant = TenantEnvironment.NamesATenant();
    await using var simulator = onTenant ? null : await AccsSimulator.StartAsync(cancellationToken: stop.Token);
    var options = simulator is null ? AccsClientOptions.FromEnvironment() : SimulatedTenant.Options(simulator);
    AnsiConsole.MarkupLineInterpolated(simulator is null
        ? (FormattableString)$"Tenant: [bold]{options.Endpoint}[/]"
        : $"No credentials in the environment: this runs on the [bold]simulator[/] at {simulator.Endpoint}");

    await using var accs = AccsClient.Create(options);
    var tour = new ProductTour(accs, AnsiConsole.Console);
    var sku = await tour.ListAsync(stop.Token);
    await tour.GetAsync(sku, stop.Token);
    await tour.GetMissingAsync(stop.Token);
    if (simulator is not null || write)
        await tour.ChangePriceAsync(sku, stop.Token);
    else
        AnsiConsole.WriteLine("Nothing was changed on the tenant; pass --write to change a price and set it back.");
    return 0;
}
catch (AccsException exception)
{
    AnsiConsole.WriteLine();
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.GetType().Name}[/]: {exception.Message}");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    AnsiConsole.WriteLine("Stopped.");
    return 130;
}
