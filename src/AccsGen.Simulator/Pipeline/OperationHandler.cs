namespace AccsGen.Simulator.Pipeline;

/// <summary>
/// Carries an operation out. GET handlers are called by many threads at once and change nothing; the others one at a time. Ends with an answer or a
/// <see cref="Errors.ServiceException"/>, and then nothing has changed.
/// </summary>
internal delegate OperationAnswer OperationHandler(OperationRequest request);
