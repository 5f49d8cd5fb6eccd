using System.Diagnostics;

namespace AccsGen;

/// <summary>One call as spans and metrics see it, from before it is sent until its answer is read. Made only while somebody listens.</summary>
internal sealed class CallObservation : IDisposable
{
    private readonly RequestContext _context;
    private readonly Uri _server;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly bool _isCounted;
    private readonly Activity? _span;
    private Exception? _fault;

    private CallObservation(RequestContext context, Uri server, TimeProvider time)
    {
        _context = context;
        _server = server;
        _time = time;
        _started = time.GetTimestamp();
        _isCounted = AccsTelemetry.BeginActive(context.Operation, server);
        _span = AccsTelemetry.StartCall(context.Operation, server);
    }

    /// <summary>Begins to observe, if anybody wants to know.</summary>
    /// <param name="context">The call.</param>
    /// <param name="server">Where it goes.</param>
    /// <param name="time">The clock.</param>
    public static CallObservation? Start(RequestContext context, Uri server, TimeProvider time) =>
        AccsTelemetry.ObservesCalls ? new(context, server, time) : null;

    /// <summary>The call fails with this.</summary>
    public void Fail(Exception fault) => _fault = fault;

    public void Dispose()
    {
        var errorType = _fault is null ? null : CallFault.TypeOf(_fault, _context);
        AccsTelemetry.RecordCall(_context, _server, _time.GetElapsedTime(_started), errorType);
        if (_isCounted)
            AccsTelemetry.EndActive(_context.Operation, _server);
        if (_span is not null)
            AccsTelemetry.EndCall(_span, _context, _fault, errorType);
    }
}
