package shop;

import dev.troupe.api.GenServer;
import lib.Base;

@GenServer
class Stock extends Base {}
