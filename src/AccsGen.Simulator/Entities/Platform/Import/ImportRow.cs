using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports one row. Nothing has changed when it ends with an error.</summary>
/// <param name="request">The import.</param>
/// <param name="row">The row.</param>
/// <param name="isDelete">Whether the entity goes, rather than comes or changes.</param>
/// <returns>What tells the row's entity apart: rows of the same one count once.</returns>
/// <exception cref="ServiceException">The row is faulty; the message says why.</exception>
internal delegate string ImportRow(OperationRequest request, JsonElement row, bool isDelete);
