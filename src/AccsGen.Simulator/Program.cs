using System.CommandLine;
using System.Runtime.InteropServices;
using AccsGen.Simulator.Cli;

namespace AccsGen.Simulator;

/// <summary>The simulator as a program.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int CannotStart = 1;
    private const int BadArguments = 2;

    public static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await RunAsync(arguments, Console.Out, Console.Error, stop.Token).ConfigureAwait(false);
    }

    /// <summary>Runs until it is told to stop.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var commandLine = new CommandLine();
        var result = commandLine.Command.Parse(arguments);
        if (result.Action is not null && result.Errors.Count == 0)
            return await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, stop).ConfigureAwait(false);
        if (result.Errors.Count > 0)
        {
            await error.WriteLineAsync(string.Join(' ', result.Errors.Select(fault => fault.Message.ReplaceLineEndings(" ").Trim()))).ConfigureAwait(false);
            return BadArguments;
        }
        try
        {
            commandLine.Check(result);
        }
        catch (AccsSimulatorException exception)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return BadArguments;
        }
        try
        {
            await using var simulator = await AccsSimulator.StartAsync(options => commandLine.Apply(result, options), stop).ConfigureAwait(false);
            commandLine.Fill(result, simulator);
            await output.WriteLineAsync(Banner.Of(simulator, commandLine.SavePath(result))).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
            commandLine.Finish(result, simulator);
        }
        catch (AccsSimulatorException exception)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return CannotStart;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl+C is how it ends.
        }
        return Success;
    }
}
