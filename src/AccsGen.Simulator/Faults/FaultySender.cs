using AccsGen.Simulator.Pipeline;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Faults;

/// <summary>Sends the answer to a request that was carried out, or fails to.</summary>
internal sealed class FaultySender(TimeProvider clock, SeededRandom random)
{
    /// <summary>How large the pieces of a slow answer are.</summary>
    private const int Piece = 64;

    public Task SendAsync(HttpContext context, OperationOutcome outcome, SimulatorFault? fault) => fault?.Kind switch
    {
        FaultKind.AnswerAfter => FaultAnswers.WriteAsync(context, fault, random, clock),
        FaultKind.ResetAfter => ResetAsync(context),
        FaultKind.ResetDuring => BreakOffAsync(context, outcome, isReset: true),
        FaultKind.CutOffBody => BreakOffAsync(context, outcome, isReset: false),
        FaultKind.SlowBody => SendSlowlyAsync(context, outcome, fault.Delay),
        FaultKind.CorruptJson => AnswerWriter.WriteAsync(context, outcome.Status, Corrupt(outcome.Json.Span)),
        _ => AnswerWriter.WriteAsync(context, outcome),
    };

    public static Task ResetAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Sends half of the body. A cut-off one is sent with the length of that half, so that only its JSON tells that something is missing.</summary>
    private static async Task BreakOffAsync(HttpContext context, OperationOutcome outcome, bool isReset)
    {
        var half = outcome.Json[..((outcome.Json.Length + 1) / 2)];
        if (!isReset)
        {
            await AnswerWriter.WriteAsync(context, outcome.Status, half).ConfigureAwait(false);
            return;
        }
        AnswerWriter.Begin(context, outcome.Status, outcome.Json.Length + 1);
        await context.Response.Body.WriteAsync(half, context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }

    private async Task SendSlowlyAsync(HttpContext context, OperationOutcome outcome, TimeSpan pause)
    {
        AnswerWriter.Begin(context, outcome.Status, outcome.Json.Length);
        for (var sent = 0; sent < outcome.Json.Length; sent += Piece)
        {
            await context.Response.Body.WriteAsync(outcome.Json[sent..Math.Min(sent + Piece, outcome.Json.Length)], context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            await Task.Delay(pause, clock, context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>One byte is not what it was, and nothing that JSON allows.</summary>
    private ReadOnlyMemory<byte> Corrupt(ReadOnlySpan<byte> json)
    {
        var bytes = json.ToArray();
        if (bytes.Length > 0)
            bytes[random.Next(bytes.Length)] = 0x01;
        return bytes;
    }
}
