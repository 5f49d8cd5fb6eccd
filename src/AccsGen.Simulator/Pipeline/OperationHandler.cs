namespace AccsGen.Simulator.Pipeline;

/// <summary>Carries an operation out. Called by many threads at once; ends with an answer or a <see cref="Errors.ServiceException"/>.</summary>
internal delegate OperationAnswer OperationHandler(OperationRequest request);
