using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>The states of a negotiable quote and of a template for them, and which of them are the seller's turn.</summary>
internal static class QuoteStatus
{
    public const string DraftByAdmin = "draft_by_admin";
    public const string Created = "created";
    public const string ProcessingByAdmin = "processing_by_admin";
    public const string SubmittedByAdmin = "submitted_by_admin";
    public const string SubmittedByCustomer = "submitted_by_customer";
    public const string Declined = "declined";
    public const string Closed = "closed";
    public const string Ordered = "ordered";

    /// <summary>A template that isn't used any more; quotes don't have this state.</summary>
    public const string Canceled = "canceled";

    /// <summary>The buyer waits for the seller.</summary>
    public static bool IsAtSeller(string? status) => status is Created or ProcessingByAdmin or SubmittedByCustomer;

    /// <summary>Nobody can change it any more.</summary>
    public static bool IsOver(string? status) => status is Declined or Closed or Canceled or Ordered or "expired";

    /// <summary>The buyer can order: what the seller sent, or at the usual prices what the seller declined.</summary>
    public static bool IsOrderable(string? status) => status is SubmittedByAdmin or Declined;

    /// <summary>The state after the seller has changed something: a draft stays one.</summary>
    public static string AfterEdit(string? status) => status == DraftByAdmin ? DraftByAdmin : ProcessingByAdmin;

    /// <exception cref="ServiceException">The seller can't change it now.</exception>
    public static void RequireEditable(string? status)
    {
        if (status != DraftByAdmin)
            RequireAtSeller(status);
    }

    /// <exception cref="ServiceException">The seller hasn't got it now.</exception>
    public static void RequireAtSeller(string? status)
    {
        if (!IsAtSeller(status))
            throw ServiceException.Refused("The quote is locked: its state is %1.", status ?? "");
    }
}
