package problems;

import dev.troupe.api.GenServer;
import problems.base.Base;

@GenServer
class Server extends Base {}
